package org.accord.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.kit.Page;

/** A page that failed by our own fault. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class ProblemView extends Page implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        show(parameter.getCaughtException());
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    void show(Exception problem) {
        String reference = Problems.writeDown(problem);
        clear(); // from one such page to the next, it is the same one
        title(getTranslation("shell.problem.title"));
        lead(getTranslation("shell.problem.lead"));
        add(
                new Paragraph(getTranslation("shell.problem.reference", reference)),
                new Anchor("", getTranslation("shell.to-start")));
    }
}
