package org.accord.people.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kit.ActButton;
import org.accord.kit.FaceChoice;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.people.CurrentActor;
import org.accord.people.InvitationLinks;
import org.accord.people.People;
import org.accord.people.SignUp;
import org.accord.people.Welcome;

/**
 * Where a link leads that invites: says for whom and to what, and asks. Opening it uses nothing up; the button does. The
 * secret leaves the address bar at once, so that it stays in no history (SESS-10).
 */
@Route(InvitationView.ADDRESS)
@AnonymousAllowed
final class InvitationView extends Page implements BeforeEnterObserver {

    static final String ADDRESS = "invitation";

    private final transient InvitationLinks invitations;
    private final transient People people;
    private final transient SignUp signUp;
    private final transient CurrentActor actor;

    InvitationView(InvitationLinks invitations, People people, SignUp signUp, CurrentActor actor) {
        this.invitations = invitations;
        this.people = people;
        this.signUp = signUp;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        lead("");
        title(getTranslation("people.invitation.title"));
        String secret = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        event.getUI().getPage().getHistory().replaceState(null, ADDRESS);
        try {
            show(invitations.offer(actor.get(), secret, getLocale().getLanguage()), secret);
        } catch (NotFound gone) {
            add(new Paragraph(getTranslation("people.invitation.gone")));
        }
    }

    private void show(Welcome.Offer offer, String secret) {
        lead(getTranslation("people.invitation.lead"));
        add(new H2(offer.title()));
        offer.sentences().forEach(sentence -> add(new Paragraph(sentence)));
        if (actor.get() instanceof Actor.Person) {
            String face =
                    new FaceChoice.Option(Face.own(), people.me(actor.get()).pseudonym()).phrase();
            add(new ActButton(getTranslation("people.invitation.accept"), face, () -> accept(secret)).primary());
            add(new Paragraph(getTranslation("people.invitation.no")));
        } else {
            section(
                    getTranslation("people.invitation.newcomer"),
                    new Paragraph(getTranslation("people.invitation.after")),
                    new JoinForm(signUp, actor, secret));
            section(
                    getTranslation("people.join.have-one"),
                    new Paragraph(getTranslation("people.invitation.sign-in-first")),
                    new ActButton(getTranslation("people.invitation.sign-in"), () -> signIn(secret)));
        }
    }

    /** The link is still good afterwards, and its page is what one comes back to. */
    private void signIn(String secret) {
        Wanted.afterSigningIn(
                ADDRESS + QueryParameters.of("token", secret).getQueryString().transform(query -> "?" + query));
        getUI().ifPresent(ui -> ui.navigate(SignInView.class));
    }

    private void accept(String secret) {
        Welcome.Offer done = invitations.accept(actor.get(), secret, getLocale().getLanguage());
        Say.done(done.done());
        getUI().ifPresent(ui -> ui.navigate(done.address()));
    }
}
