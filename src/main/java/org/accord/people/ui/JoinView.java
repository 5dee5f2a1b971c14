package org.accord.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.kernel.Actor;
import org.accord.kit.Page;
import org.accord.people.CurrentActor;
import org.accord.people.SignUp;

/** The activists' door: a pseudonym and an address for the link, no more; and what one can and cannot do inside (ACT-1). */
@Route("join/activist")
@AnonymousAllowed
final class JoinView extends Page implements BeforeEnterObserver {

    private final transient SignUp signUp;
    private final transient CurrentActor actor;

    JoinView(SignUp signUp, CurrentActor actor) {
        this.signUp = signUp;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(getTranslation("people.join.title"));
        lead(getTranslation("people.join.lead"));
        add(new Paragraph(getTranslation("people.join.may")), new Paragraph(getTranslation("people.join.may-not")));
        if (actor.get() instanceof Actor.Person) {
            add(
                    new Paragraph(getTranslation("people.join.in-already")),
                    new Anchor("desk/assemblies", getTranslation("people.join.assemblies")));
        } else {
            add(
                    new JoinForm(signUp, actor, ""),
                    new RouterLink(getTranslation("people.join.have-one"), SignInView.class));
        }
    }
}
