package org.accord.people.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.kit.ActButton;
import org.accord.kit.Page;
import org.accord.people.SignIn;

/**
 * Where the link in the letter leads. Opening it uses nothing up, since programs that read mail open links too; the
 * button does. The secret leaves the address bar at once, so that it stays in no history (SESS-10).
 */
@Route("sign-in/link")
@AnonymousAllowed
final class SignInLinkView extends Page implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(getTranslation("people.link.title"));
        QueryParameters given = event.getLocation().getQueryParameters();
        given.getSingleParameter("token")
                .ifPresentOrElse(
                        secret -> {
                            offer(
                                    secret,
                                    given.getSingleParameter(SignIn.INVITATION).orElse(""));
                            event.getUI().getPage().getHistory().replaceState(null, "sign-in/link");
                        },
                        this::explain);
    }

    private void offer(String secret, String invitation) {
        lead(getTranslation("people.link.lead"));
        PostForm form = new PostForm(SignIn.ADDRESS);
        add(
                new ActButton(getTranslation("people.link.act"), () -> form.submitToGoOn(secret, invitation)).primary(),
                form);
    }

    private void explain() {
        lead("");
        add(
                new Paragraph(getTranslation("people.link.none")),
                new RouterLink(getTranslation("people.link.again"), SignInView.class));
    }
}
