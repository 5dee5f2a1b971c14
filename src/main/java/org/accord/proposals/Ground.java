package org.accord.proposals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.agreement.Adopted;
import org.accord.agreement.AgreementId;
import org.accord.agreement.Agreements;
import org.accord.kernel.Actor;
import org.accord.kernel.Permission;
import org.accord.text.Amendment;
import org.accord.text.AmendmentId;
import org.accord.text.Carry;
import org.accord.text.Clause;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.accord.text.Document;
import org.accord.text.Operation;
import org.accord.text.Place;
import org.accord.text.Version;
import org.jspecify.annotations.Nullable;

/**
 * The text of one agreement as it stands now, and proposals on it as the text engine knows them: each an amendment with the
 * proposal's id. Made for one act or one page; a version is read once.
 *
 * <p>An amendment is read in one language, that of its words. What another one says in another language cannot be compared word by
 * word: from here it is a change of the whole clause to words {@linkplain #UNSEEN unseen}.
 */
final class Ground {

    /** Stands for words in another language, and for those that are not written yet. No clause says this. */
    private static final String UNSEEN = "\uFFFC";

    private final Agreements agreements;
    private final Actor actor;
    private final AgreementId agreement;
    private final Map<String, Version> present = new HashMap<>();
    private final Map<String, Version> earlier = new HashMap<>();
    private final Map<Integer, List<Adopted>> since = new HashMap<>();

    Ground(Agreements agreements, Actor actor, AgreementId agreement) {
        this.agreements = agreements;
        this.actor = actor;
        this.agreement = agreement;
    }

    /** The text as it stands now. */
    Version present(String language) {
        return present.computeIfAbsent(language, l -> agreements.version(actor, agreement, l, null));
    }

    private Version at(String language, int number) {
        return present(language).number() == number
                ? present(language)
                : earlier.computeIfAbsent(
                        language + number, key -> agreements.version(actor, agreement, language, number));
    }

    /** A proposal on the version that it was written for. */
    Amendment amendment(Proposal proposal) {
        return amendment(proposal, proposal.language());
    }

    private Amendment amendment(Proposal proposal, String language) {
        Version base = at(language, proposal.baseVersion());
        AmendmentId id = new AmendmentId(proposal.id().value());
        Set<AmendmentId> replaces = proposal.replaces().stream()
                .map(replaced -> new AmendmentId(replaced.value()))
                .collect(Collectors.toSet());
        Operation operation = switch (proposal.wish()) {
            case Wish.Edit edit ->
                new Operation.Edit(
                        edit.clause(),
                        revision(base, edit.clause()),
                        proposal.language().equals(language) && !edit.text().isEmpty() ? edit.text() : UNSEEN);
            case Wish.Insert insert ->
                new Operation.Insert(
                        proposal.newClause(),
                        insert.kind(),
                        insert.text().isEmpty() ? UNSEEN : insert.text(),
                        insert.place());
            case Wish.Delete delete -> new Operation.Delete(delete.clause(), revision(base, delete.clause()));
            case Wish.Move move -> new Operation.Move(move.clause(), revision(base, move.clause()), move.place());
        };
        return new Amendment(id, List.of(operation), replaces);
    }

    /** The engine counts revisions of a clause in every language, a proposal those of the text that its writer read. */
    private static int revision(Version version, ClauseId clause) {
        return version.revisions().getOrDefault(clause, 0);
    }

    /** Carries a proposal over to the present text. */
    Carry carry(Proposal proposal) {
        return carry(proposal, proposal.language());
    }

    private Carry carry(Proposal proposal, String language) {
        Amendment amendment = amendment(proposal, language);
        if (proposal.baseVersion() == present(language).number()) {
            return new Carry.Carried(amendment, false);
        }
        List<Amendment> adopted = new ArrayList<>();
        for (Adopted one : since.computeIfAbsent(
                proposal.baseVersion(), number -> agreements.adoptedSince(actor, agreement, number))) {
            adopted.add(amendment(one, language));
        }
        return Carry.over(at(language, proposal.baseVersion()), amendment, adopted);
    }

    private static Amendment amendment(Adopted adopted, String language) {
        boolean foreign = adopted.language() != null && !adopted.language().equals(language);
        List<Operation> operations = adopted.operations().stream()
                .map(operation -> foreign && operation instanceof Operation.Edit edit
                        ? new Operation.Edit(edit.clause(), edit.revision(), UNSEEN)
                        : operation)
                .toList();
        return new Amendment(new AmendmentId(adopted.cause()), operations, Set.of());
    }

    /** Whether what a proposal is about, and the place that it asks for, are in the text that it stands on (PRO-2). */
    Permission fitsThere(Proposal proposal) {
        return ProposalPolicy.fitsThere(
                at(proposal.language(), proposal.baseVersion()).troubles(amendment(proposal)));
    }

    /** Whether a proposal that fits leaves every clause where it stands, tombstones aside, and says nothing else. */
    boolean changesNothing(Proposal proposal) {
        Version now = at(proposal.language(), proposal.baseVersion());
        return now.adopt(amendment(proposal))
                .document()
                .withoutTombstones()
                .equals(now.document().withoutTombstones());
    }

    /** What a clause says now; empty where it is deleted. */
    String text(String language, ClauseId id) {
        return present(language).document().clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .map(Clause::text)
                .findFirst()
                .orElse("");
    }

    /** How the clause of a proposal would stand with it adopted; null where it cannot be carried over to the present text. */
    @Nullable
    Preview preview(Proposal proposal) {
        if (!(carry(proposal) instanceof Carry.Carried over)) {
            return null;
        }
        Version now = present(proposal.language());
        Amendment amendment = over.amendment();
        if (!now.troubles(amendment).isEmpty()) {
            return null;
        }
        Version then = now.adopt(amendment);
        Map<ClauseId, String> numbers = then.numbers();
        ClauseId clause = amendment.operations().getFirst().clause();
        List<Clause> clauses = then.document().clauses();
        int place = 0;
        while (!clauses.get(place).id().equals(clause)) {
            place++;
        }
        int next = place + 1;
        while (next < clauses.size()
                && clauses.get(next).depth() > clauses.get(place).depth()) {
            next++; // what stands under it goes with it
        }
        return new Preview(
                numbers.getOrDefault(clause, ""),
                place == 0 ? null : neighbour(clauses.get(place - 1), numbers),
                next == clauses.size() ? null : neighbour(clauses.get(next), numbers));
    }

    private static Preview.Neighbour neighbour(Clause clause, Map<ClauseId, String> numbers) {
        return new Preview.Neighbour(numbers.getOrDefault(clause.id(), ""), clause.text());
    }

    /**
     * How others stand to one proposal (PRO-7), all of them read on the present text. Those that cannot be brought onto it are left
     * out.
     */
    Map<ProposalId, Rivalry> rivalries(Proposal one, Collection<Proposal> others) {
        Map<String, List<Proposal>> byLanguage = others.stream()
                .filter(other -> !other.id().equals(one.id()))
                .collect(Collectors.groupingBy(
                        other -> hasWords(one) || !hasWords(other) ? one.language() : other.language()));
        Map<ProposalId, Rivalry> rivalries = new HashMap<>();
        byLanguage.forEach((language, group) -> {
            if (carry(one, language) instanceof Carry.Carried mine) {
                List<Amendment> comparable = new ArrayList<>();
                for (Proposal other : group) {
                    if (carry(other, language) instanceof Carry.Carried over) {
                        comparable.add(over.amendment());
                    }
                }
                Meetings.between(present(language), mine.amendment(), comparable)
                        .forEach((id, rivalry) -> rivalries.put(new ProposalId(id.value()), rivalry));
            }
        });
        return rivalries;
    }

    /** As {@link #rivalries}; two that cannot be brought onto one text count as a conflict where they are about one clause. */
    static Rivalry rivalry(Map<ProposalId, Rivalry> rivalries, Proposal one, Proposal other) {
        boolean sameClause = one.wish().clause() != null
                && one.wish().clause().equals(other.wish().clause());
        return rivalries.getOrDefault(other.id(), sameClause ? Rivalry.CONFLICT : Rivalry.NONE);
    }

    static boolean hasWords(Proposal proposal) {
        return proposal.wish() instanceof Wish.Edit;
    }

    /** The wish of an amendment that was carried over, on the revision of the text that the proposal's language has now. */
    Wish wish(Proposal proposal, Amendment carried) {
        return switch (carried.operations().getFirst()) {
            case Operation.Edit edit ->
                new Wish.Edit(edit.clause(), textRevision(proposal, edit.clause()), edit.text());
            case Operation.Insert insert ->
                new Wish.Insert(
                        insert.kind(), insert.place(), proposal.written().text());
            case Operation.Delete delete -> new Wish.Delete(delete.clause(), textRevision(proposal, delete.clause()));
            case Operation.Move move ->
                new Wish.Move(move.clause(), textRevision(proposal, move.clause()), move.place());
            case Operation.Split split -> throw new IllegalArgumentException("no proposal splits a clause");
            case Operation.Join join -> throw new IllegalArgumentException("no proposal joins clauses");
        };
    }

    private int textRevision(Proposal proposal, ClauseId clause) {
        return agreements.clause(actor, clause, proposal.language()).textRevision();
    }

    /** The places that a clause can be given, in the order of the text; a branch is not moved into itself. */
    List<PlaceChoice> places(String language, @Nullable ClauseId moved) {
        Version now = present(language);
        Map<ClauseId, String> numbers = now.numbers();
        List<PlaceChoice> places = new ArrayList<>();
        places.add(new PlaceChoice(Place.FIRST, 0, false, null, ""));
        List<ClauseId> open = new ArrayList<>();
        int movedDepth = Integer.MAX_VALUE;
        for (Clause clause : now.document().clauses()) {
            open.subList(clause.depth(), open.size()).clear();
            ClauseId parent = open.isEmpty() ? null : open.getLast();
            open.add(clause.id());
            if (clause.depth() <= movedDepth) {
                movedDepth = clause.id().equals(moved) ? clause.depth() : Integer.MAX_VALUE;
            }
            if (clause.isTombstone() || movedDepth != Integer.MAX_VALUE) {
                continue;
            }
            String number = numbers.getOrDefault(clause.id(), "");
            places.add(new PlaceChoice(new Place(parent, clause.id()), clause.depth(), false, number, clause.text()));
            if (clause.kind() != ClauseKind.RECITAL && clause.depth() < Document.DEEPEST) {
                places.add(new PlaceChoice(Place.under(clause.id()), clause.depth() + 1, true, number, clause.text()));
            }
        }
        return places;
    }
}
