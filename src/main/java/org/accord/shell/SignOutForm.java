package org.accord.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** Signs out by an ordinary POST, which ends the session on the server even where the page has lost its line. */
@Tag("form")
final class SignOutForm extends HtmlContainer {

    SignOutForm(String label) {
        getElement().setAttribute("method", "post").setAttribute("action", "logout");
        if (VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            getElement()
                    .appendChild(new Element("input")
                            .setAttribute("type", "hidden")
                            .setAttribute("name", token.getParameterName())
                            .setAttribute("value", token.getToken()));
        }
        NativeButton button = new NativeButton(label);
        button.getElement().setAttribute("type", "submit");
        add(button);
    }
}
