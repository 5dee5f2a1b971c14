package org.accord.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.accord.people.SignIn;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A plain form that posts to an address of Spring Security, outside Vaadin: signing in and out replace the session, so
 * they are whole page loads. It has no fields to see; a button elsewhere submits it.
 */
@Tag("form")
final class PostForm extends Component {

    PostForm(String address) {
        getElement().setAttribute("method", "post").setAttribute("action", address);
        getElement().setAttribute("hidden", true);
    }

    /** Posts nothing but the token against forgery. */
    void submit() {
        getElement().removeAllChildren();
        CsrfToken forgery = (CsrfToken)
                VaadinServletRequest.getCurrent().getHttpServletRequest().getAttribute(CsrfToken.class.getName());
        if (forgery != null) {
            hidden(forgery.getParameterName(), forgery.getToken());
        }
        getElement().executeJs("this.submit()");
    }

    /** Posts the secret of a link. */
    void submit(String secret) {
        submit("token", secret);
    }

    /** Posts the secret of a link that leads on to an invitation, by its secret; empty for none. */
    void submitToGoOn(String secret, String invitation) {
        submit(secret);
        if (!invitation.isEmpty()) {
            hidden(SignIn.INVITATION, invitation);
        }
    }

    /** Posts one more thing under that name. */
    void submit(String name, String value) {
        submit();
        hidden(name, value);
    }

    private void hidden(String name, String value) {
        Element input = new Element("input");
        input.setAttribute("type", "hidden").setAttribute("name", name).setAttribute("value", value);
        getElement().appendChild(input);
    }
}
