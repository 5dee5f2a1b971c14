package org.accord.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.text.Amendment;
import org.accord.text.AmendmentId;
import org.accord.text.Clause;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.accord.text.Document;
import org.accord.text.Operation;
import org.accord.text.Place;
import org.accord.text.Version;

/**
 * An agreement of 400,000 words made of copies of the Grundgesetz with varied words, a paragraph a clause, and amendments to it: most
 * reword a paragraph in one to three places, some insert, delete or move one. The same at every run.
 */
final class PendingAmendments {

    private static final int WORDS = 400_000;

    private PendingAmendments() {}

    /** The agreement: articles with their paragraphs under them. */
    static Version base() {
        String one = String.join("\n\n", Pair.articles("text-after-act-40").values()) + "\n\n";
        int copies = Math.min(26, WORDS / words(one) + 1);
        List<Clause> clauses = new ArrayList<>();
        int left = WORDS;
        boolean first = true;
        for (String line : Pair.varied(one, copies).lines().map(String::strip).toList()) {
            if (left <= 0) {
                break;
            }
            if (!line.isEmpty()) {
                ClauseKind kind = first ? ClauseKind.ARTICLE : ClauseKind.PARAGRAPH;
                clauses.add(new Clause(new ClauseId(new UUID(1, clauses.size())), kind, first ? 0 : 1, line));
                left -= words(line);
            }
            first = line.isEmpty();
        }
        return Version.first(new Document(clauses));
    }

    static int words(String text) {
        return text.split("\\s+").length;
    }

    /** How many words a document has. */
    static int words(Document document) {
        return document.clauses().stream()
                .mapToInt(clause -> words(clause.text()))
                .sum();
    }

    /** Amendments to clauses at random. */
    static List<Amendment> to(Version base, int number) {
        Random random = new Random(number);
        List<Clause> clauses = base.document().clauses();
        List<Amendment> amendments = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            int at = random.nextInt(clauses.size());
            Clause clause = clauses.get(at);
            ClauseId fresh = new ClauseId(new UUID(2, i));
            Operation operation = switch (random.nextInt(40)) {
                case 0, 1 ->
                    new Operation.Insert(
                            fresh,
                            ClauseKind.ARTICLE,
                            "Each territory publishes it.",
                            new Place(null, article(clauses, at)));
                case 2 -> clause.depth() == 0 ? edit(clause, random) : new Operation.Delete(clause.id(), 1);
                case 3 ->
                    clause.depth() == 0
                            ? edit(clause, random)
                            : new Operation.Move(
                                    clause.id(), 1, Place.under(article(clauses, random.nextInt(clauses.size()))));
                default -> edit(clause, random);
            };
            amendments.add(Amendment.of(new AmendmentId(new UUID(3, i)), operation));
        }
        return amendments;
    }

    private static ClauseId article(List<Clause> clauses, int from) {
        int at = from;
        while (clauses.get(at).depth() > 0) {
            at--;
        }
        return clauses.get(at).id();
    }

    private static Operation edit(Clause clause, Random random) {
        return new Operation.Edit(clause.id(), 1, reworded(clause.text(), random));
    }

    /** One to three words in a row replaced, dropped or put in, in one to three places. */
    static String reworded(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        int places = 1 + random.nextInt(3);
        for (int place = 0; place < places; place++) {
            int at = random.nextInt(words.size());
            int more = 1 + random.nextInt(3);
            int kind = random.nextInt(3);
            for (int i = 0; i < more && kind > 0 && at < words.size() && words.size() > 1; i++) {
                words.remove(at);
            }
            for (int i = 0; i < more && kind < 2; i++) {
                words.add(at, "wording" + random.nextInt(1000));
            }
        }
        return words.stream().collect(Collectors.joining(" "));
    }
}
