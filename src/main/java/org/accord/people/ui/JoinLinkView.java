package org.accord.people.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.kernel.NotFound;
import org.accord.kit.ActButton;
import org.accord.kit.Page;
import org.accord.people.CurrentActor;
import org.accord.people.SignIn;
import org.accord.people.SignUp;

/**
 * Where the link in a newcomer's letter leads. Opening it uses nothing up; the button makes the account and signs in. The
 * secret leaves the address bar at once (SESS-10).
 */
@Route("join/link")
@AnonymousAllowed
final class JoinLinkView extends Page implements BeforeEnterObserver {

    private final transient SignUp signUp;
    private final transient CurrentActor actor;

    JoinLinkView(SignUp signUp, CurrentActor actor) {
        this.signUp = signUp;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        lead("");
        title(getTranslation("people.join.link.title"));
        QueryParameters given = event.getLocation().getQueryParameters();
        String secret = given.getSingleParameter("token").orElse("");
        String invitation = given.getSingleParameter(SignIn.INVITATION).orElse("");
        event.getUI().getPage().getHistory().replaceState(null, "join/link");
        try {
            lead(getTranslation("people.join.link.lead", signUp.pseudonym(actor.get(), secret)));
            PostForm form = new PostForm(SignIn.ADDRESS);
            add(
                    new ActButton(
                                    getTranslation("people.join.link.act"),
                                    () -> form.submitToGoOn(signUp.confirm(actor.get(), secret), invitation))
                            .primary(),
                    form);
        } catch (NotFound gone) {
            add(
                    new Paragraph(getTranslation("people.join.link.gone")),
                    new RouterLink(getTranslation("people.join.again"), JoinView.class));
        }
    }
}
