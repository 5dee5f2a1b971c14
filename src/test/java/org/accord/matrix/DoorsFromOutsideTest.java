package org.accord.matrix;

import static java.util.stream.Collectors.joining;
import static org.accord.fixtures.Shore.PLATFORM;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.accord.agreement.Act;
import org.accord.assemblies.Assemblies;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.proposals.Drafts;
import org.accord.proposals.ProposalId;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The same from outside: every address, opened by everybody, as the table in {@code doors.txt} says. What is somebody else's
 * is not there, in the same words as what there never was (AUTHZ-03, AUTHZ-05, AUTHZ-11, AUTHZ-13, ENUM-02).
 */
class DoorsFromOutsideTest extends ViewTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "doors.txt");
    private static final Path ANSWERED = Path.of("target", "doors.txt");

    /** Who tries; of the delegates those whose powers make most of it. */
    private static final List<String> PEOPLE =
            List.of("vis", "com", "dra", "coo", "oth", "sus", "rev", "fac", "els", "scr", "adm");

    private static final String DRAFTED = "Words that nobody outside has read.";
    private static final String PROPOSED = "Words that were said behind a door.";

    /** What stands on some pages, and the only people who may read it there. */
    private static final Map<String, Set<String>> PRIVATE = Map.of(
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

    @Autowired
    private ApplicationContext house;

    private Map<String, String> there = new LinkedHashMap<>();
    private Map<String, String> nowhere = new LinkedHashMap<>();

    @Test
    @DisplayName("AUTHZ-05, ENUM-02: every address answers everybody as the table says, and keeps what is not theirs")
    void everyAddressAnswersEverybody() throws IOException {
        Everybody everybody = new Everybody(house);
        furnish(everybody);
        Map<String, Class<?>> addresses = addresses();
        SoftAssertions doors = new SoftAssertions();
        Map<String, List<String>> answered = new LinkedHashMap<>();
        addresses.keySet().forEach(address -> answered.put(address, new ArrayList<>()));
        for (String sign : PEOPLE) {
            enter(everybody.column(sign).actor());
            addresses.forEach((address, view) -> answered.computeIfAbsent(address, none -> new ArrayList<>())
                    .add(answer(doors, sign, address, view)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(line("", PEOPLE));
        answered.forEach((address, cells) -> lines.add(line(address, cells)));
        Files.write(ANSWERED, lines);
        doors.assertThat(String.join("\n", lines))
                .isEqualTo(Files.readAllLines(TABLE).stream()
                        .filter(line -> !line.startsWith("#"))
                        .collect(joining("\n")));
        doors.assertAll();
    }

    private void enter(Actor actor) {
        if (actor instanceof Actor.Person person) {
            signIn(person.id());
        } else {
            signOut();
        }
    }

    /** What is really there, and what never was. */
    private void furnish(Everybody everybody) {
        CommonShoreStory story = everybody.story;
        Drafts drafts = house.getBean(Drafts.class);
        ProposalId draft = story.drafted(story.wren, story.delta, DRAFTED);
        story.open(story.wren, story.delta, CommonShoreStory.END);
        house.getBean(Assemblies.class).bring(PLATFORM, everybody.closed, story.wren.id());
        Face delta = Face.of(story.delta);
        ProposalId closed = drafts.begin(story.wren, delta, Act.EDIT, story.clause("A2"), "en", everybody.closed);
        drafts.save(story.wren, delta, closed, story.version(closed), PROPOSED, "Because.");
        drafts.submit(story.wren, delta, closed, story.version(closed));
        there = new LinkedHashMap<>(Map.of(
                "{delta}", story.delta.toString(),
                "{draft}", draft.toString(),
                "{application}", everybody.applications.waiting.toString(),
                "{unconfirmed}", everybody.applications.draft.toString(),
                "{closed}", everybody.closed.toString(),
                "{open}", story.global.toString(),
                "{agreement}", story.agreement.toString(),
                "{clause}", story.clause("A2").toString(),
                "{number}", "1",
                "{number behind the door}", String.valueOf(story.number(closed))));
        there.keySet().forEach(name -> nowhere.put(name, UUID.randomUUID().toString()));
        nowhere.put("{number}", "98765");
        nowhere.put("{number behind the door}", "98765");
    }

    /** Every route; those with an id once for each thing that it could name. */
    private static Map<String, Class<?>> addresses() {
        Map<String, List<String>> names = Map.of(
                ":organisation", List.of("{delta}"),
                ":draft", List.of("{draft}"),
                ":application", List.of("{application}", "{unconfirmed}"),
                ":assembly", List.of("{open}", "{closed}"),
                ":agreement?", List.of("{agreement}"),
                ":clause", List.of("{clause}"),
                ":number", List.of("{number}", "{number behind the door}"));
        Map<String, Class<?>> addresses = new LinkedHashMap<>();
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .sorted((one, other) -> one.getTemplate().compareTo(other.getTemplate()))
                .forEach(route -> spelt(route, names).forEach(at -> addresses.put(at, route.getNavigationTarget())));
        return addresses;
    }

    private static List<String> spelt(RouteData route, Map<String, List<String>> names) {
        String template = route.getTemplate();
        int colon = template.indexOf(':');
        return colon < 0
                ? List.of(template)
                : names.getOrDefault(template.substring(colon), List.of("?")).stream()
                        .map(name -> template.substring(0, colon) + name)
                        .toList();
    }

    private String answer(SoftAssertions doors, String sign, String address, Class<?> view) {
        String answer = sign(address, there, view);
        String text = said();
        PRIVATE.forEach((words, readers) -> {
            if (!readers.contains(sign)) {
                doors.assertThat(text).as("what %s reads at %s", sign, address).doesNotContain(words);
            }
        });
        if (address.contains("{") && !answer.equals("✓")) {
            String made = sign(address, nowhere, view);
            doors.assertThat(made).as("%s at %s, made up", sign, address).isEqualTo(answer);
            doors.assertThat(said()).as("%s at %s, made up", sign, address).isEqualTo(text);
        }
        return answer;
    }

    /** Shown, not there, refused, asked to sign in, or led on to the one room that is theirs. */
    private String sign(String address, Map<String, String> ids, Class<?> view) {
        String path = address;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        open("sign-in");
        open(path);
        Class<?> shown = UI.getCurrent().getCurrentView().getClass();
        if (shown.equals(view)) {
            return "✓";
        }
        return switch (shown.getSimpleName()) {
            case "NoThing", "NoRoute", "RouteAccessDeniedError" -> "·";
            case "RefusedView" -> "–";
            case "SignInView" -> "in";
            case "RoomView" -> "→";
            default -> shown.getSimpleName();
        };
    }

    private static String line(String address, List<String> cells) {
        return ("%-48s" + "%-4s".repeat(cells.size()))
                .formatted(
                        Stream.concat(Stream.of("/" + address), cells.stream()).toArray())
                .stripTrailing();
    }
}
