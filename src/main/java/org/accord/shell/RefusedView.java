package org.accord.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.kernel.NotPermitted;
import org.accord.kit.Page;
import org.accord.kit.Refusal;

/** A page that a service refused to this person, with the rule that says so. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class RefusedView extends Page implements HasErrorParameter<NotPermitted> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotPermitted> parameter) {
        clear(); // from one such page to the next, it is the same one
        title(getTranslation("shell.refused.title"));
        add(Refusal.of(parameter.getException().refusal()), new Anchor("", getTranslation("shell.to-start")));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
