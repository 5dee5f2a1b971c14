package org.accord.matrix;

import static java.util.Map.entry;
import static org.accord.fixtures.Shore.PLATFORM;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.agreement.Act;
import org.accord.assemblies.Assemblies;
import org.accord.fixtures.CommonShoreStory;
import org.accord.kernel.Face;
import org.accord.proposals.Drafts;
import org.accord.proposals.ProposalId;

/** The table of {@code doors.txt}, and the small world in which its addresses lead to something. */
final class Addresses {

    /** Who tries; of the delegates those whose powers make most of it. */
    static final List<String> PEOPLE =
            List.of("vis", "com", "dra", "coo", "oth", "sus", "rev", "fac", "els", "scr", "adm");

    private static final Path TABLE = Path.of("src", "test", "resources", "doors.txt");
    private static final String DRAFTED = "Words that nobody outside has read.";
    private static final String PROPOSED = "Words that were said behind a door.";

    /** What stands on some pages, and the only people who may read it there. */
    static final Map<String, Set<String>> PRIVATE = Map.of(
            DRAFTED,
            Set.of("dra", "coo"),
            PROPOSED,
            Set.of("els"),
            "Behind the door",
            Set.of("els", "adm"),
            "Estuary Friends",
            Set.of("scr"),
            "Lagoon Watch",
            Set.of("dra", "coo", "oth", "scr"),
            "Quiet Weavers",
            Set.of("dra", "coo", "oth"),
            "Hidden Reef",
            Set.of());

    /** What the names in the addresses stand for: what is really there, and what never was. */
    final Map<String, String> there;

    final Map<String, String> nowhere = new HashMap<>();

    Addresses(Everybody everybody) {
        CommonShoreStory story = everybody.story;
        Drafts drafts = everybody.service(Drafts.class);
        ProposalId draft = story.drafted(story.wren, story.delta, DRAFTED);
        story.open(story.wren, story.delta, CommonShoreStory.END);
        everybody.service(Assemblies.class).bring(PLATFORM, everybody.closed, story.wren.id());
        Face delta = Face.of(story.delta);
        ProposalId closed = drafts.begin(story.wren, delta, Act.EDIT, story.clause("A2"), "en", everybody.closed);
        drafts.save(story.wren, delta, closed, story.version(closed), PROPOSED, "Because.");
        drafts.submit(story.wren, delta, closed, story.version(closed));
        there = Map.ofEntries(
                entry("{delta}", story.delta.toString()),
                entry("{draft}", draft.toString()),
                entry("{application}", everybody.applications.waiting.toString()),
                entry("{unconfirmed}", everybody.applications.draft.toString()),
                entry("{closed}", everybody.closed.toString()),
                entry("{open}", story.global.toString()),
                entry("{agreement}", story.agreement.toString()),
                entry("{clause}", story.clause("A2").toString()),
                entry("{number}", "1"),
                entry("{number behind the door}", String.valueOf(story.number(closed))));
        there.keySet()
                .forEach(name -> nowhere.put(
                        name,
                        name.startsWith("{number") ? "98765" : UUID.randomUUID().toString()));
    }

    /** An address with its name replaced by what that stands for. */
    static String filled(String address, Map<String, String> ids) {
        String path = address;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        return path;
    }

    /** The lines of the table, its head among them. */
    static List<String> lines() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each address answers, each of {@link #PEOPLE} in turn. */
    static Map<String, List<String>> table() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        lines().stream().skip(1).forEach(line -> {
            List<String> cells = Arrays.asList(line.strip().split("\\s{2,}"));
            table.put(cells.getFirst().substring(1), cells.subList(1, cells.size()));
        });
        return table;
    }
}
