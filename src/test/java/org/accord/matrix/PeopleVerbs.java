package org.accord.matrix;

import java.util.List;
import java.util.Set;
import org.accord.fixtures.CommonShoreStory;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.accord.people.FirstAdministrator;
import org.accord.people.InvitationId;
import org.accord.people.InvitationLinks;
import org.accord.people.LetterId;
import org.accord.people.Letters;
import org.accord.people.NewPerson;
import org.accord.people.OneTimeSecret;
import org.accord.people.Outbox;
import org.accord.people.People;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.accord.people.SignIn;
import org.accord.people.SignUp;
import org.accord.people.TestLinks;

/** How people arrive, and the offices that they may hold. */
final class PeopleVerbs {

    private final Everybody all;
    private final CommonShoreStory story;

    PeopleVerbs(Everybody all) {
        this.all = all;
        story = all.story;
    }

    void into(Verbs verbs) {
        offices(verbs.in(Section.NAME));
        arriving(verbs.in(Section.ARRIVE));
        accounts(verbs);
        links(verbs.in(Section.BETWEEN));
        letters(verbs);
    }

    private void offices(Verbs verbs) {
        Roles roles = all.service(Roles.class);
        InvitationLinks links = all.service(InvitationLinks.class);
        PersonId newcomer = all.newcomer.id();
        PersonId screener = all.applications.second.id();
        InvitationLinks.Issued office = roles.invite(story.owl, Role.TRANSLATOR);
        verbs.does("Roles.name", who -> roles.name(who.actor(), newcomer, Role.SCREENER))
                .does("Roles.name oneself", who -> roles.name(who.actor(), who.personOr(newcomer), unheld(who)))
                .does("Roles.invite", who -> roles.invite(who.actor(), Role.SCREENER))
                .does("Roles.withdraw", who -> roles.withdraw(who.actor(), office.id()))
                .does("Roles.release", who -> roles.release(who.actor(), screener, Role.SCREENER))
                .reads("Roles.holds", who -> roles.holds(who.actor(), Role.TRANSLATOR))
                .reads("Roles.held", who -> roles.held(who.actor()))
                .reads("Roles.all", who -> roles.all(who.actor()))
                .reads("Roles.waiting", who -> roles.waiting(who.actor()))
                .in(Section.BETWEEN)
                .reads("Roles.offer", who -> roles.offer(who.actor(), office.id(), "en"));
        InvitationLinks.Issued screening = roles.invite(story.owl, Role.SCREENER);
        verbs.in(Section.NAME)
                .does(
                        "InvitationLinks.accept an office",
                        who -> links.accept(
                                who.actor(),
                                unheld(who) == Role.SCREENER ? screening.secret() : office.secret(),
                                "en"));
    }

    /** An office that they do not hold. */
    private static Role unheld(Who who) {
        return Set.of("scr", "bar").contains(who.sign()) ? Role.TRANSLATOR : Role.SCREENER;
    }

    private void arriving(Verbs verbs) {
        SignUp signUp = all.service(SignUp.class);
        SignIn signIn = all.service(SignIn.class);
        FirstAdministrator first = all.service(FirstAdministrator.class);
        String address = "koel@example.org";
        String account = TestLinks.toAccount(all.house, "Koel", address);
        verbs.tells(
                        "SignUp.ask",
                        who -> signUp.ask(who.actor(), new SignUp.NewAccount("Koel", "en", address, ""), made()))
                .reads("SignUp.pseudonym", who -> signUp.pseudonym(who.actor(), account))
                .reads("SignUp.pseudonym by a made-up link", who -> signUp.pseudonym(who.actor(), made()))
                .does("SignUp.confirm", who -> signUp.confirm(who.actor(), account))
                .does("SignUp.confirm by a made-up link", who -> signUp.confirm(who.actor(), made()))
                .tells("SignIn.askForLink", who -> signIn.askForLink(who.actor(), "nobody@example.org", made()))
                .reads("SignIn.choices", who -> signIn.choices(who.actor(), "en"))
                .does("SignIn.oneClick", who -> signIn.oneClick(who.actor(), story.owl.id()))
                .reads("FirstAdministrator.isOpen", who -> first.isOpen(who.actor(), made()))
                .does("FirstAdministrator.claim", who -> first.claim(who.actor(), made(), "Koel", "en", address));
    }

    private void accounts(Verbs verbs) {
        People people = all.service(People.class);
        PersonId owl = story.owl.id();
        verbs.in(Section.HOUSE)
                .does("People.register", who -> people.register(who.actor(), new NewPerson("Koel", "en", null, true)))
                .reads("People.actor", who -> people.actor(who.actor(), owl))
                .reads("People.made", who -> people.made(who.actor()))
                .in(Section.ACCOUNT)
                .reads("People.me", who -> people.me(who.actor()))
                .does("People.chooseLanguage", who -> people.chooseLanguage(who.actor(), "pt"))
                .does("People.rename", who -> people.rename(who.actor(), "Another"))
                .in(Section.BETWEEN)
                .reads("People.pseudonyms", who -> people.pseudonyms(who.actor(), List.of(owl)));
    }

    private void links(Verbs verbs) {
        InvitationLinks links = all.service(InvitationLinks.class);
        Actor.Person maker = story.shore.administrator("Maker");
        InvitationId id = links.issue(maker).id();
        verbs.does("InvitationLinks.issue", who -> links.issue(who.actor()))
                .does("InvitationLinks.withdraw", who -> links.withdraw(who.actor(), id))
                .reads("InvitationLinks.waiting", who -> links.waiting(who.actor(), Set.of(id)))
                .reads("InvitationLinks.maker", who -> links.maker(who.actor(), id))
                .reads("InvitationLinks.byAdministrator", who -> links.byAdministrator(who.actor(), id))
                .in(Section.ARRIVE)
                .reads("InvitationLinks.offer by a made-up link", who -> links.offer(who.actor(), made(), "en"))
                .does("InvitationLinks.accept by a made-up link", who -> links.accept(who.actor(), made(), "en"));
    }

    private void letters(Verbs verbs) {
        Outbox outbox = all.service(Outbox.class);
        Letters letters = all.service(Letters.class);
        TestLinks.letter(all.house, "koel@example.org");
        LetterId letter = outbox.letters(story.owl).getFirst().id();
        verbs.in(Section.HOUSE)
                .reads("Outbox.letters", who -> outbox.letters(who.actor()))
                .does("Outbox.letter", who -> outbox.letter(who.actor(), letter))
                .tells(
                        "Letters.sendTo",
                        who -> letters.sendTo(
                                who.actor(), all.story.stint.id(), language -> new Letters.Words("A", "B")))
                .tells("Letters.send", who -> letters.send(who.actor(), "koel@example.org", "en", "Subject", "Text"))
                .in(Section.BETWEEN)
                .reads("Letters.address", who -> letters.address(who.actor(), "Koel@example.org"));
    }

    private static String made() {
        return OneTimeSecret.next().value();
    }
}
