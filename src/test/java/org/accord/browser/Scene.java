package org.accord.browser;

import java.util.Map;
import java.util.Objects;
import org.accord.agreement.Act;
import org.accord.agreement.Agreements;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.discussion.CommentKind;
import org.accord.discussion.Discussion;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.PersonId;
import org.accord.organisations.Mandates;
import org.accord.people.People;
import org.accord.proposals.Drafts;
import org.accord.proposals.Facilitation;
import org.accord.proposals.ProposalId;
import org.accord.proposals.ProposalPage;
import org.accord.proposals.Proposals;
import org.accord.tally.Choice;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;
import org.accord.text.ClauseId;
import org.accord.voting.Decisions;
import org.accord.voting.Vote;
import org.springframework.context.ApplicationContext;

/** Brings the demo to where a test begins, through the services, by the hands of the demo's people. */
final class Scene {

    static final Actor PLATFORM = new Actor.Platform("test");

    private static final String FACILITATOR = "Albatross";

    private final ApplicationContext house;

    Scene(ApplicationContext house) {
        this.house = house;
    }

    Actor.Person person(String pseudonym) {
        PersonId id = Objects.requireNonNull(the(People.class).made(PLATFORM).get(pseudonym), pseudonym);
        return (Actor.Person) the(People.class).actor(PLATFORM, id);
    }

    /** The organisation that this delegate acts for. */
    Face face(Actor delegate) {
        return Face.of(the(Mandates.class).faces(delegate).getFirst().organisation());
    }

    /** The clause of that label in the demo's file, as in {@code A5}. */
    ClauseId clause(String label) {
        Agreements agreements = the(Agreements.class);
        Map<String, ClauseId> clauses = agreements.labels(
                PLATFORM, agreements.all(PLATFORM, "en").getFirst().id());
        return Objects.requireNonNull(clauses.get(label), label);
    }

    AssemblyId globalAssembly() {
        return the(Assemblies.class).names(person(FACILITATOR), "en").entrySet().stream()
                .filter(assembly -> assembly.getValue().equals("Global assembly"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    ProposalId draft(Actor delegate, String clause, String text, String reason) {
        Face face = face(delegate);
        ProposalId draft = the(Drafts.class).begin(delegate, face, clause(clause), "en", globalAssembly());
        the(Drafts.class).save(delegate, face, draft, 1, text, reason);
        return draft;
    }

    /** A draft of another kind, as it is when it is begun. */
    ProposalId draft(Actor delegate, Act act, String clause) {
        return the(Drafts.class).begin(delegate, face(delegate), act, clause(clause), "en", globalAssembly());
    }

    /** The new proposal's number. */
    int submit(Actor delegate, String clause, String text, String reason) {
        return the(Drafts.class).submit(delegate, face(delegate), draft(delegate, clause, text, reason), 2);
    }

    void admit(int number) {
        ProposalPage page = page(number);
        the(Facilitation.class).admit(person(FACILITATOR), page.id(), page.version());
    }

    void call(int number, Rule rule) {
        ProposalPage page = page(number);
        the(Facilitation.class).call(person(FACILITATOR), page.id(), page.version(), rule, Quorum.USUAL);
    }

    void cast(int number, String pseudonym, Choice choice) {
        cast(number, person(pseudonym), Vote.of(choice));
    }

    void cast(int number, Actor delegate, Vote vote) {
        the(Decisions.class)
                .cast(
                        delegate,
                        face(delegate),
                        Objects.requireNonNull(page(number).decision()),
                        vote);
    }

    void close(int number) {
        the(Decisions.class)
                .close(person(FACILITATOR), Objects.requireNonNull(page(number).decision()));
    }

    void comment(int number, Actor actor, Face face, String text) {
        the(Discussion.class)
                .comment(actor, face, globalAssembly(), page(number).thing(), CommentKind.CONCERN, text, "en");
    }

    private ProposalPage page(int number) {
        return the(Proposals.class).page(person(FACILITATOR), number, "en");
    }

    private <T> T the(Class<T> service) {
        return house.getBean(service);
    }
}
