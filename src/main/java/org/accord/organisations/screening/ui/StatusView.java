package org.accord.organisations.screening.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.kernel.NotFound;
import org.accord.kit.ActButton;
import org.accord.kit.Confirm;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.screening.ApplicationState;
import org.accord.organisations.screening.Applying;
import org.accord.organisations.screening.StatusPage;
import org.accord.people.CurrentActor;

/**
 * Where the link in the letters leads: how the application stands, and what one may do with it. The secret is in the part of
 * the address that browsers keep to themselves, so it reaches the server in no request line; it leaves the address bar at
 * once, and lives on only as long as the browser's tab (SESS-10).
 */
@Route(ScreeningRoutes.STATUS)
@AnonymousAllowed
final class StatusView extends Page {

    /**
     * Also when the link of another letter is opened in the same tab: then only that part changes, and nothing is loaded. The
     * router hears of it too, writes the address as it was once more, and says so: then it is told, and hidden, again.
     */
    private static final String TELL_SECRET = """
            const here = location.pathname;
            const tell = () => {
              const secret = location.hash.slice(1) || sessionStorage.getItem('accord-application') || '';
              if (location.hash) {
                sessionStorage.setItem('accord-application', secret);
              }
              $0.$server.follow(secret);
            };
            const changed = () => {
              if (!$0.isConnected) {
                window.removeEventListener('popstate', changed);
              } else if (location.hash && location.pathname === here) {
                tell();
              }
            };
            window.addEventListener('popstate', changed);
            tell();
            """;

    /** Once the page has come to rest: until it has, the router writes the address as it was. */
    private static final String HIDE_SECRET = "history.replaceState(history.state, '', location.pathname)";

    private final transient Applying applying;
    private final transient CurrentActor actor;
    private final transient Gaze gaze;
    private final TextArea words = new TextArea();
    private String secret = "";

    StatusView(Applying applying, CurrentActor actor, Live live) {
        this.applying = applying;
        this.actor = actor;
        this.gaze = new Gaze(live, this, this::show);
        title(getTranslation("organisations.status.title"));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        getElement().executeJs(TELL_SECRET, getElement());
    }

    /** Called by the page with what the link held; anybody may call it with anything, and learns what the link opens. */
    @ClientCallable
    void follow(String held) {
        secret = held;
        getElement().executeJs(HIDE_SECRET);
        show();
    }

    private void show() {
        clear();
        try {
            gaze.at(applying.watched(actor.get(), secret));
            show(applying.status(actor.get(), secret));
        } catch (NotFound none) {
            title(getTranslation("organisations.status.title"));
            lead("");
            add(
                    new Paragraph(getTranslation("organisations.status.none")),
                    new RouterLink(getTranslation("organisations.join.title"), JoinView.class));
        }
    }

    private void show(StatusPage page) {
        title(page.name());
        lead("");
        besideTitle(Words.badge(this, page.state()));
        add(new Life(this, page.steps(), page.language()));
        if (page.commentsUntil() != null) {
            add(new Paragraph(
                    new Text(getTranslation("organisations.status.window") + " "), new When(page.commentsUntil())));
        }
        if (page.state() == ApplicationState.DRAFT) {
            add(
                    new Paragraph(getTranslation("organisations.status.confirm.lead")),
                    act("organisations.status.confirm", () -> applying.confirm(actor.get(), secret))
                            .primary());
        }
        if (page.mayInviteAgain().isGranted()) {
            add(
                    new Paragraph(getTranslation("organisations.status.invite.lead")),
                    act("organisations.status.invite", () -> applying.inviteAgain(actor.get(), secret)));
        }
        if (page.mayAnswer().isGranted()) {
            ask("organisations.status.answer");
            add(
                    words,
                    act(
                                    "organisations.status.answer.act",
                                    () -> applying.answer(actor.get(), secret, page.version(), words.getValue()))
                            .primary());
        }
        if (page.appealUntil() != null) {
            offerAppeal(page);
        }
        if (page.mayWithdraw().isGranted()) {
            add(new Button(
                    getTranslation("organisations.status.withdraw"),
                    click -> Confirm.ask(
                            getTranslation("organisations.status.withdraw.ask"),
                            getTranslation("organisations.status.withdraw.what"),
                            getTranslation("organisations.status.withdraw"),
                            () -> {
                                applying.withdraw(actor.get(), secret, page.version());
                                done();
                            })));
        }
    }

    private void offerAppeal(StatusPage page) {
        ask("organisations.status.appeal.grounds");
        Section appeal = section(getTranslation("organisations.status.appeal.act"));
        appeal.addClassName("stack");
        if (page.appealUntil() != null) {
            appeal.add(new Paragraph(
                    new Text(getTranslation("organisations.status.appeal") + " "), new When(page.appealUntil())));
        }
        appeal.add(
                words,
                act(
                        "organisations.status.appeal.act",
                        () -> applying.appeal(actor.get(), secret, page.version(), words.getValue())));
    }

    /** The same field for an answer and for an appeal: what is being written survives a refresh. */
    private void ask(String label) {
        words.setLabel(getTranslation(label));
    }

    private ActButton act(String label, Runnable deed) {
        return new ActButton(getTranslation(label), () -> {
            deed.run();
            done();
        });
    }

    private void done() {
        words.clear();
        show();
        Say.done(getTranslation("organisations.status.done"));
    }
}
