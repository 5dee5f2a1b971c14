package org.accord.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accord.tally.Rule.Consensus;
import org.accord.tally.Rule.Majority;
import org.accord.tally.Rule.Supermajority;
import org.accord.tally.Rule.Supermajority.Base;

/** Writes rules and ballots as short as the tables of the rule book do. */
final class Ballots {

    private static final Map<String, Choice> LETTERS = Map.of(
            "S", Choice.SUPPORT,
            "R", Choice.RESERVATION,
            "SA", Choice.STAND_ASIDE,
            "B", Choice.BLOCK,
            "Y", Choice.YES,
            "N", Choice.NO,
            "A", Choice.ABSTAIN);

    private Ballots() {}

    static Result count(String rule, int entitled, String ballots) {
        return Count.under(rule(rule), Quorum.USUAL, roll(entitled), of(ballots));
    }

    static Rule rule(String text) {
        String[] words = text.split("[ /]");
        return switch (words[0]) {
            case "CONSENSUS" -> new Consensus(Integer.parseInt(words[1]));
            case "MAJORITY" -> new Majority();
            default ->
                new Supermajority(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Base.valueOf(words[3]));
        };
    }

    static Voter voter(int number) {
        return new Voter(new UUID(0, number));
    }

    static Roll roll(int entitled) {
        return new Roll(IntStream.range(0, entitled).mapToObj(Ballots::voter).collect(Collectors.toSet()));
    }

    /** As in {@code S6 R1}: six for, one with reservations, by the first seven of the roll. */
    static List<Ballot> of(String text) {
        List<Choice> choices = new ArrayList<>();
        for (String word : text.isBlank() ? new String[0] : text.trim().split(" +")) {
            String letters = word.replaceAll("\\d", "");
            int number = Integer.parseInt(word.substring(letters.length()));
            Choice choice = LETTERS.get(letters);
            if (choice == null) {
                throw new IllegalArgumentException(word);
            }
            IntStream.range(0, number).forEach(_ -> choices.add(choice));
        }
        return of(choices);
    }

    /** By the first of the roll, in order. */
    static List<Ballot> of(List<Choice> choices) {
        return IntStream.range(0, choices.size())
                .mapToObj(number -> new Ballot(voter(number), choices.get(number)))
                .toList();
    }
}
