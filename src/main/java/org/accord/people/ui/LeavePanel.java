package org.accord.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.accord.kit.ActButton;
import org.accord.kit.Confirm;
import org.accord.people.CurrentActor;
import org.accord.people.Leaving;
import org.accord.people.Sessions;
import org.springframework.context.annotation.Scope;

/** The way out for good. */
@SpringComponent
@Scope("prototype")
final class LeavePanel extends Composite<Section> {

    private final transient Leaving leaving;
    private final transient CurrentActor actor;

    LeavePanel(Leaving leaving, Sessions sessions, CurrentActor actor) {
        this.leaving = leaving;
        this.actor = actor;
        String act = getTranslation("people.leave.act");
        getContent()
                .add(
                        new H2(getTranslation("people.leave.title")),
                        new Paragraph(getTranslation("people.leave.lead")),
                        new ActButton(
                                        act,
                                        () -> Confirm.ask(
                                                getTranslation("people.leave.question"),
                                                getTranslation("people.leave.consequence"),
                                                act,
                                                this::leave))
                                .destructive()
                                .given(sessions.isFresh(actor.get(), actor.session())));
    }

    private void leave() {
        UI page = UI.getCurrentOrThrow();
        leaving.leave(actor.get(), actor.session());
        SessionWatch.leaveAlone(page);
        page.getPage().setLocation("sign-in?left");
    }
}
