package org.accord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What holds for every merge, over generated documents and amendments with all six operations. */
class MergeLawsTest {

    @Property(tries = 3000)
    void theOrderInWhichAmendmentsAreGivenMakesNoDifference(@ForAll long seed) {
        Amendments make = new Amendments(new Random(seed), seed % 2 == 0);
        Version base = make.base();
        List<Amendment> amendments = make.several(base, 6);
        Merge merge = Merge.of(base, amendments);
        List<Amendment> other = new ArrayList<>(amendments);
        Collections.shuffle(other, new Random(seed));
        Merge again = Merge.of(base, other);
        assertThat(again.document()).isEqualTo(merge.document());
        assertThat(again.conflicts()).isEqualTo(merge.conflicts());
        assertThat(again.operations()).isEqualTo(merge.operations());
        assertThat(Merge.pairs(base, other)).isEqualTo(Merge.pairs(base, amendments));
    }

    @Property(tries = 1000)
    void noAmendmentsLeaveTheBase(@ForAll long seed) {
        Version base = new Amendments(new Random(seed), false).base();
        Merge merge = Merge.of(base, List.of());
        assertThat(merge.document()).isEqualTo(base.document());
        assertThat(merge.conflicts()).isEmpty();
    }

    @Property(tries = 3000)
    void oneAmendmentAloneIsAdopted(@ForAll long seed) {
        Amendments make = new Amendments(new Random(seed), seed % 2 == 0);
        Version base = make.base();
        for (Amendment amendment : make.several(base, 4)) {
            Merge merge = Merge.of(base, List.of(amendment));
            assertThat(merge.document()).isEqualTo(base.adopt(amendment).document());
            assertThat(merge.conflicts()).isEmpty();
        }
    }

    @Property(tries = 2000)
    void whatSeveralAskForAlikeCountsOnce(@ForAll long seed) {
        Amendments make = new Amendments(new Random(seed), seed % 2 == 0);
        Version base = make.base();
        List<Amendment> amendments = make.several(base, 5);
        List<Amendment> twice = new ArrayList<>(amendments);
        amendments.forEach(amendment -> twice.add(new Amendment(
                Amendments.id((int) amendment.id().value().getLeastSignificantBits() + 100),
                amendment.operations(),
                amendment.replaces())));
        Merge merge = Merge.of(base, amendments);
        Merge again = Merge.of(base, twice);
        assertThat(again.document()).isEqualTo(merge.document());
        assertThat(kinds(again)).isEqualTo(kinds(merge));
    }

    private static Set<String> kinds(Merge merge) {
        return merge.conflicts().stream()
                .filter(conflict -> !(conflict instanceof Conflict.Replaced))
                .map(conflict -> switch (conflict) {
                    case Conflict.Hard hard -> "hard " + hard.clause() + hard.start() + "-" + hard.end();
                    case Conflict.WordOrder order -> "order " + order.clause() + order.at();
                    case Conflict.Soft soft -> "soft " + soft.clause() + soft.start() + "-" + soft.end();
                    case Conflict.ClauseOrder order -> "order " + order.place();
                    case Conflict.Structural structural -> structural.reason() + " " + structural.clause();
                    case Conflict.Unfit unfit -> "unfit";
                    case Conflict.Dependent dependent -> "dependent";
                    case Conflict.Replaced replaced -> "";
                })
                .collect(Collectors.toSet());
    }

    @Property(tries = 2000)
    void withoutThoseNamedInConflictsThereAreNone(@ForAll long seed) {
        Amendments make = new Amendments(new Random(seed), seed % 2 == 0);
        Version base = make.base();
        List<Amendment> amendments = make.several(base, 6);
        Set<AmendmentId> named = new HashSet<>();
        Merge.of(base, amendments).conflicts().forEach(conflict -> named.addAll(conflict.amendments()));
        List<Amendment> rest = amendments.stream()
                .filter(amendment -> !named.contains(amendment.id()))
                .toList();
        assertThat(Merge.of(base, rest).conflicts()).isEmpty();
    }

    @Property(tries = 4000)
    @Label("PRO-7: two amendments meet as the merge of the two says")
    void pairsAreWhatTheMergeOfTheTwoSays(@ForAll long seed) {
        Amendments make = new Amendments(new Random(seed), seed % 2 == 0);
        Version base = make.base();
        List<Amendment> amendments = make.several(base, 6);
        Map<Set<AmendmentId>, Pair.Kind> pairs = new HashMap<>();
        Merge.pairs(base, amendments).forEach(pair -> pairs.put(Set.of(pair.one(), pair.other()), pair.kind()));
        for (Amendment one : amendments) {
            for (Amendment other : amendments) {
                if (one.id().compareTo(other.id()) < 0) {
                    Pair.@Nullable Kind kind = pairs.get(Set.of(one.id(), other.id()));
                    assertThat(kind == Pair.Kind.SAME ? null : kind)
                            .as("%s%n%s%n%s", base.document(), one, other)
                            .isEqualTo(gravest(Merge.of(base, List.of(other, one))));
                }
            }
        }
    }

    private static Pair.@Nullable Kind gravest(Merge merge) {
        return merge.conflicts().stream()
                .filter(conflict -> !(conflict instanceof Conflict.Dependent))
                .map(conflict -> switch (conflict) {
                    case Conflict.Dependent dependent -> throw new AssertionError(dependent);
                    case Conflict.Replaced replaced -> Pair.Kind.REPLACES;
                    case Conflict.Structural structural -> Pair.Kind.STRUCTURAL;
                    case Conflict.Hard hard -> Pair.Kind.HARD;
                    case Conflict.WordOrder order -> Pair.Kind.ORDER;
                    case Conflict.ClauseOrder order -> Pair.Kind.ORDER;
                    case Conflict.Soft soft -> Pair.Kind.SOFT;
                    case Conflict.Unfit unfit -> throw new AssertionError(unfit);
                })
                .min(Pair.Kind::compareTo)
                .orElse(null);
    }

    /**
     * A merge of all may be free of conflict only because a third amendment keeps two apart, as by taking a clause out of the
     * branch that the others would close to a circle. Adopted before that one, the two do meet, and both say so.
     */
    @Property(tries = 4000)
    @Label(
            "PRO-6, PRO-8: what does not meet can be adopted one after the other, in any order in which none meet on the way")
    void whatDoesNotMeetCanBeAdoptedInAnyOrder(@ForAll long seed) {
        Amendments make = new Amendments(new Random(seed), true);
        Version base = make.base();
        List<Amendment> amendments = new ArrayList<>();
        for (Amendment amendment : make.several(base, 6)) {
            List<Amendment> more = new ArrayList<>(amendments);
            more.add(amendment);
            if (!meet(base, more)) {
                amendments = more;
            }
        }
        Document merged = Merge.of(base, amendments).document();
        List<Amendment> order = new ArrayList<>(amendments);
        for (int i = 0; i < 3; i++) {
            Document adopted = adoptedInTurn(base, order);
            if (adopted != null) {
                assertThat(adopted).as("%s%n%s", base.document(), order).isEqualTo(merged);
            }
            Collections.shuffle(order, new Random(seed));
        }
    }

    /** Null where a circle would be made on the way, which another would have opened. */
    private static @Nullable Document adoptedInTurn(Version base, List<Amendment> order) {
        List<Amendment> adopted = new ArrayList<>();
        Version version = base;
        for (int i = 0; i < order.size(); i++) {
            switch (Carry.over(base, order.get(i), adopted)) {
                case Carry.Carried carried -> {
                    assertThat(version.troubles(carried.amendment())).isEmpty();
                    version = version.adopt(carried.amendment());
                    adopted.add(carried.amendment());
                }
                case Carry.Absorbed absorbed -> {}
                case Carry.NeedsRewrite rewrite -> {
                    assertThat(circles(rewrite))
                            .as("%s%n%s%n%s", rewrite, base.document(), order)
                            .isTrue();
                    return null;
                }
            }
        }
        return version.document();
    }

    /**
     * {@link Carry} goes one operation at a time: what makes a circle before another operation takes a clause out of it is
     * written anew, although together they make none.
     */
    private static boolean circles(Carry.NeedsRewrite rewrite) {
        return rewrite.collisions().stream()
                .allMatch(collision -> collision instanceof Carry.Collision.Structure structure
                        && structure.reason() == Conflict.Reason.CYCLE);
    }

    private static boolean meet(Version base, List<Amendment> amendments) {
        return Merge.of(base, amendments).conflicts().stream()
                .anyMatch(conflict -> !(conflict instanceof Conflict.Soft soft) || soft.touching());
    }

    @Property(tries = 3000)
    @Label("PRO-6: what is carried over fits, and what was adopted is absorbed")
    void whatIsCarriedOverFits(@ForAll long seed) {
        Amendments make = new Amendments(new Random(seed), seed % 2 == 0);
        Version base = make.base();
        List<Amendment> amendments = make.several(base, 5);
        Version version = base;
        List<Amendment> adopted = new ArrayList<>();
        for (Amendment amendment : amendments) {
            if (Carry.over(base, amendment, adopted) instanceof Carry.Carried carried) {
                assertThat(version.troubles(carried.amendment())).isEmpty();
                Carry again = Carry.over(version, carried.amendment(), List.of(carried.amendment()));
                assertThat(again).isEqualTo(new Carry.Absorbed());
                version = version.adopt(carried.amendment());
                adopted.add(carried.amendment());
            }
        }
    }

    @Property(tries = 4000)
    @Label(
            "PRO-7: what conflicts needs to be written anew after the other is adopted, and what does not is carried over")
    void conflictsNeedRewriting(@ForAll long seed) {
        Amendments make = new Amendments(new Random(seed), seed % 2 == 0);
        Version base = make.base();
        List<Amendment> amendments = make.several(base, 4);
        for (Amendment one : amendments) {
            for (Amendment other : amendments) {
                if (!one.equals(other)) {
                    List<Conflict> conflicts =
                            Merge.of(base, List.of(one, other)).conflicts();
                    boolean rewrite = conflicts.stream().anyMatch(conflict -> switch (conflict) {
                        case Conflict.Hard hard -> true;
                        case Conflict.WordOrder order -> true;
                        case Conflict.Structural structural -> true;
                        case Conflict.Soft soft -> soft.touching();
                        case Conflict.Dependent dependent -> false;
                        case Conflict.ClauseOrder order -> false;
                        case Conflict.Replaced replaced -> false;
                        case Conflict.Unfit unfit -> false;
                    });
                    Carry over = Carry.over(base, other, List.of(one));
                    if (!(over instanceof Carry.NeedsRewrite asked && circles(asked))) {
                        assertThat(over instanceof Carry.NeedsRewrite)
                                .as("%s%n%s%n%s%n%s", base.document(), one, other, conflicts)
                                .isEqualTo(rewrite);
                    }
                }
            }
        }
    }

    @Property(tries = 2000)
    void passagesRebuildTheMergedText(@ForAll long seed) {
        Amendments make = new Amendments(new Random(seed), seed % 2 == 0);
        Version base = make.base();
        List<Amendment> amendments = make.several(base, 6);
        Merge merge = Merge.of(base, amendments);
        for (Clause clause : base.document().clauses()) {
            String text = merge.joined(clause.id()).stream()
                    .map(id -> Objects.requireNonNull(Amendments.text(base.document(), id)))
                    .collect(Collectors.joining("\u2029"));
            int end = 0;
            for (Merge.Passage passage : merge.passages(clause.id())) {
                assertThat(passage.start()).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(passage.start(), passage.end())).isEqualTo(passage.base());
                assertThat(passage.alternatives()).doesNotHaveDuplicates().isNotEmpty();
                end = passage.end();
            }
        }
    }
}
