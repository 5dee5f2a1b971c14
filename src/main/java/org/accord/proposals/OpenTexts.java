package org.accord.proposals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.agreement.AgreementId;
import org.accord.agreement.Agreements;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.OrganisationLabel;
import org.accord.text.Amendment;
import org.accord.text.AmendmentId;
import org.accord.text.Bracketed;
import org.accord.text.Carry;
import org.accord.text.Conflict;
import org.accord.text.Decided;
import org.accord.text.History;
import org.accord.text.Prospect;
import org.accord.text.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The newest version of an agreement in the three views that are computed: with everything open in brackets (TXT-1), as if all that is open
 * were adopted, and with what was decided since the last published draft (TXT-6). In one language; who sees which proposals is as
 * everywhere ({@link Proposals}). The number of queries grows with the
 * versions that proposals stand on: one, but for what is being decided or waits to be reworded.
 */
@Service
@Transactional(readOnly = true)
public class OpenTexts {

    /** Those that the assembly admitted, and that nothing has ended. */
    static final Set<StageName> ADMITTED = EnumSet.of(
            StageName.OPEN, StageName.NEEDS_REBASE, StageName.CALLED, StageName.BLOCKED, StageName.NO_QUORUM);

    private final ProposalRepository repository;
    private final Agreements agreements;
    private final Assemblies assemblies;
    private final Rows rows;

    OpenTexts(ProposalRepository repository, Agreements agreements, Assemblies assemblies, Rows rows) {
        this.repository = repository;
        this.agreements = agreements;
        this.assemblies = assemblies;
        this.rows = rows;
    }

    /** What is open, in brackets. */
    public OpenText<Bracketed> bracketed(Actor actor, AgreementId id, String language) {
        Open open = open(actor, id, language);
        Bracketed text = Bracketed.of(open.base, open.amendments);
        return open.with(text, text.unfit());
    }

    /**
     * What the agreement would say if all that is open were adopted; where proposals conflict, the present words. A compromise stands for those
     * that it replaces: they fall if it is adopted.
     */
    public OpenText<Prospect> allPass(Actor actor, AgreementId id, String language) {
        Open open = open(actor, id, language);
        Prospect prospect = Prospect.of(open.base, open.amendments);
        Set<AmendmentId> left = new TreeSet<>();
        for (Conflict conflict : prospect.conflicts()) {
            switch (conflict) {
                case Conflict.Unfit unfit -> left.add(unfit.amendment());
                case Conflict.Replaced replaced -> left.add(replaced.replaced());
                default -> {
                    // stands in its place in the text
                }
            }
        }
        return open.with(prospect, left);
    }

    /** What was decided since the last published draft. */
    public OpenText<Decided> decided(Actor actor, AgreementId id, String language) {
        History history = agreements.sinceDraft(actor, id, language);
        Decided decided = Decided.sinceDraft(history);
        Set<UUID> causes = history.steps().stream()
                .filter(History.Adopted.class::isInstance)
                .map(step -> ((History.Adopted) step).amendment().id().value())
                .collect(Collectors.toSet());
        return new OpenText<>(decided, holders(actor, repository.withIds(causes)), List.of());
    }

    /** What is open, as amendments of the present text. */
    private record Open(
            Version base,
            List<Amendment> amendments,
            Map<AmendmentId, OpenText.Holder> holders,
            List<OpenText.Holder> aside) {

        <T> OpenText<T> with(T text, Set<AmendmentId> unfit) {
            List<OpenText.Holder> all = new ArrayList<>(aside);
            unfit.stream().map(holders::get).filter(Objects::nonNull).forEach(all::add);
            all.sort(Comparator.comparingInt(OpenText.Holder::number));
            return new OpenText<>(text, holders, all);
        }
    }

    private Open open(Actor actor, AgreementId id, String language) {
        agreements.mayRead(actor).orThrow();
        Ground ground = new Ground(agreements, actor, id);
        Set<AssemblyId> entered = assemblies.entered(actor);
        List<Proposal> alive = repository.alive(id).stream()
                .filter(proposal -> entered.contains(proposal.assembly())
                        && ADMITTED.contains(proposal.stage().name()))
                .toList();
        Map<AmendmentId, OpenText.Holder> holders = holders(actor, alive);
        List<Amendment> amendments = new ArrayList<>();
        List<OpenText.Holder> aside = new ArrayList<>();
        for (Proposal proposal : alive) {
            boolean readable = proposal.language().equals(language) || !Ground.hasWords(proposal);
            if (readable && ground.carry(proposal) instanceof Carry.Carried over) {
                amendments.add(over.amendment());
            } else {
                aside.add(Objects.requireNonNull(
                        holders.get(new AmendmentId(proposal.id().value()))));
            }
        }
        return new Open(ground.present(language), amendments, holders, aside);
    }

    private Map<AmendmentId, OpenText.Holder> holders(Actor actor, List<Proposal> proposals) {
        Map<OrganisationId, OrganisationLabel> labels = rows.labels(actor, proposals, false);
        Map<AmendmentId, OpenText.Holder> holders = new HashMap<>();
        for (Proposal proposal : proposals) {
            holders.put(
                    new AmendmentId(proposal.id().value()),
                    new OpenText.Holder(
                            Objects.requireNonNull(proposal.number()),
                            Rows.label(labels, proposal),
                            proposal.stage().name()));
        }
        return holders;
    }
}
