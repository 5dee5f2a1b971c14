package org.accord.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.Participation;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Power;
import org.accord.tally.Choice;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;
import org.springframework.context.ApplicationContext;

/** A small assembly that decides: members with a delegate each, and a facilitator. What is decided is nothing in particular. */
public final class Poll {

    /** Whoever takes part makes a quorum. */
    public static final Quorum ANY = new Quorum(0, 1);

    public static final Rule MAJORITY = new Rule.Majority();
    public static final Rule CONSENSUS = new Rule.Consensus(0);

    /** The SHA-256 of some text. */
    static final String TEXT = "ab".repeat(32);

    /** An organisation with the one person who votes for it. */
    public record Member(OrganisationId organisation, Actor.Person delegate) {

        public Face face() {
            return Face.of(organisation);
        }
    }

    private final Decisions decisions;
    private final Shore shore;
    private final AssemblyId assembly;
    private final Actor.Person facilitator;
    private final List<Member> members = new ArrayList<>();

    public Poll(ApplicationContext house, int members) {
        decisions = house.getBean(Decisions.class);
        shore = Shore.in(house);
        assembly = shore.openAssembly("Common Shore", Participation.COMMENTS);
        facilitator = shore.facilitator("Otter", assembly);
        for (int n = 1; n <= members; n++) {
            admit("Member " + n);
        }
    }

    /** Another member, from now on. */
    public Member admit(String name) {
        OrganisationId organisation = shore.organisation(name);
        Member member = new Member(organisation, shore.delegate("Delegate of " + name, organisation, Power.VOTE));
        members.add(member);
        return member;
    }

    /** The nth, from 0. */
    public Member member(int n) {
        return members.get(n);
    }

    public List<Member> members() {
        return List.copyOf(members);
    }

    public Actor.Person facilitator() {
        return facilitator;
    }

    public AssemblyId assembly() {
        return assembly;
    }

    public Shore shore() {
        return shore;
    }

    /** A decision that the facilitator opened. */
    public DecisionId open(Rule rule) {
        return decisions.open(facilitator, opening(rule));
    }

    /** One that could be opened, on a matter that is nobody's own. */
    public Opening opening(Rule rule, OrganisationId... interested) {
        return new Opening(assembly, UUID.randomUUID(), TEXT, rule, ANY, Set.of(interested));
    }

    /** The nth member's delegate casts. */
    public void cast(DecisionId id, int n, Choice choice) {
        decisions.cast(member(n).delegate(), member(n).face(), id, Vote.of(choice));
    }

    /** As the facilitator sees it: all ballots, and each name. */
    public DecisionPage page(DecisionId id) {
        return decisions.page(facilitator, id);
    }
}
