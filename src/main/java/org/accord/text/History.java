package org.accord.text;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement came to say what it says: the first version, and each step since (TXT-4). From these alone every version is made
 * again, and so is its hash; whoever keeps the hashes can so prove that no version was altered later (TXT-3).
 *
 * <p>A history never changes; a step more makes a new one. It holds all its versions, and each shares the clauses that it did not
 * change with the one before.
 */
public final class History {

    /** What made a version of the one before. */
    public sealed interface Step {}

    /** An amendment was adopted. It is addressed to the version before: {@link Carry} brings it there. */
    public record Adopted(Amendment amendment) implements Step {}

    /** A draft was published: tombstones went, and the clauses were numbered anew. No word changed. */
    public record Published() implements Step {}

    /**
     * The first version that is not what it should be.
     *
     * @param number of the version, as {@link Version#number} counts
     * @param expected its hash as it was kept, in hexadecimal digits; null if no hash was kept for it
     * @param found its hash as the replay makes it, in hexadecimal digits; null if the history has no such version
     */
    public record Mismatch(
            int number, @Nullable String expected, @Nullable String found) {}

    private final List<Step> steps;
    private final List<Version> versions;

    private History(List<Step> steps, List<Version> versions) {
        this.steps = List.copyOf(steps);
        this.versions = List.copyOf(versions);
    }

    /**
     * Amendments adopted one after the other. O(amendments · clauses).
     *
     * @throws IllegalArgumentException if one does not fit the version that the ones before it make
     */
    public History(Version first, List<Amendment> adopted) {
        this(of(first, adopted.stream().<Step>map(Adopted::new).toList()));
    }

    private History(History other) {
        this(other.steps, other.versions);
    }

    /**
     * Steps taken one after the other. O(steps · clauses).
     *
     * @throws IllegalArgumentException if an amendment does not fit the version that the steps before it make
     */
    public static History of(Version first, List<? extends Step> steps) {
        List<Version> versions = new ArrayList<>(steps.size() + 1);
        versions.add(first);
        for (Step step : steps) {
            versions.add(next(versions.getLast(), step));
        }
        return new History(List.copyOf(steps), versions);
    }

    /**
     * This history and one step more. O(versions + clauses).
     *
     * @throws IllegalArgumentException if it adopts an amendment that does not fit the newest version
     */
    public History then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        List<Version> more = new ArrayList<>(versions);
        more.add(next(newest(), step));
        return new History(longer, more);
    }

    /** This history with an amendment adopted: see {@link #then}. */
    public History adopt(Amendment amendment) {
        return then(new Adopted(amendment));
    }

    /** This history with a draft published: see {@link #then}. */
    public History publish() {
        return then(new Published());
    }

    private static Version next(Version version, Step step) {
        return switch (step) {
            case Adopted(Amendment amendment) -> version.adopt(amendment);
            case Published _ -> version.published();
        };
    }

    /** What was done, oldest first: one less than there are versions. */
    public List<Step> steps() {
        return steps;
    }

    /** Every version, oldest first. */
    public List<Version> versions() {
        return versions;
    }

    /** The version before every step. */
    public Version first() {
        return versions.getFirst();
    }

    /** The version after every step. */
    public Version newest() {
        return versions.getLast();
    }

    /**
     * The version with a number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Version version(int number) {
        int place = number - first().number();
        if (place < 0 || place >= versions.size()) {
            throw new IllegalArgumentException("There is no version " + number);
        }
        return versions.get(place);
    }

    /** The number of the last published draft; if none was published, of the first version. */
    public int lastDraft() {
        int place = steps.size();
        while (place > 0 && !(steps.get(place - 1) instanceof Published)) {
            place--;
        }
        return versions.get(place).number();
    }

    /** The hash of every version, oldest first. O(text of all versions). */
    public List<byte[]> hashes() {
        return versions.stream().map(Version::hash).toList();
    }

    /**
     * Compares each version with the hash that was kept of it (TXT-3), and names the first that differs, or that has no hash, or that is
     * missing; empty if all is as it was. O(text of all versions).
     *
     * @param kept oldest first
     */
    public Optional<Mismatch> verify(List<byte[]> kept) {
        for (int i = 0; i < Math.max(kept.size(), versions.size()); i++) {
            String expected = i < kept.size() ? HexFormat.of().formatHex(kept.get(i)) : null;
            String found = i < versions.size()
                    ? HexFormat.of().formatHex(versions.get(i).hash())
                    : null;
            if (!Objects.equals(expected, found)) {
                return Optional.of(new Mismatch(first().number() + i, expected, found));
            }
        }
        return Optional.empty();
    }
}
