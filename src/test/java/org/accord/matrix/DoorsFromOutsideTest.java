package org.accord.matrix;

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
import java.util.stream.Stream;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
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

    private static final Path ANSWERED = Path.of("target", "doors.txt");

    @Autowired
    private ApplicationContext house;

    @Test
    @DisplayName("AUTHZ-05, ENUM-02: every address answers everybody as the table says, and keeps what is not theirs")
    void everyAddressAnswersEverybody() throws IOException {
        Everybody everybody = new Everybody(house);
        Addresses world = new Addresses(everybody);
        Map<String, Class<?>> addresses = addresses();
        SoftAssertions doors = new SoftAssertions();
        Map<String, List<String>> answered = new LinkedHashMap<>();
        addresses.keySet().forEach(address -> answered.put(address, new ArrayList<>()));
        for (String sign : Addresses.PEOPLE) {
            enter(everybody.column(sign).actor());
            addresses.forEach((address, view) -> answered.computeIfAbsent(address, none -> new ArrayList<>())
                    .add(answer(doors, world, sign, address, view)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(line("", Addresses.PEOPLE));
        answered.forEach((address, cells) -> lines.add(line(address, cells)));
        Files.write(ANSWERED, lines);
        doors.assertThat(String.join("\n", lines)).isEqualTo(String.join("\n", Addresses.lines()));
        doors.assertAll();
    }

    private void enter(Actor actor) {
        if (actor instanceof Actor.Person person) {
            signIn(person.id());
        } else {
            signOut();
        }
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

    private String answer(SoftAssertions doors, Addresses world, String sign, String address, Class<?> view) {
        String answer = sign(address, world.there, view);
        String text = said();
        Addresses.PRIVATE.forEach((words, readers) -> {
            if (!readers.contains(sign)) {
                doors.assertThat(text).as("what %s reads at %s", sign, address).doesNotContain(words);
            }
        });
        if (address.contains("{") && !answer.equals("✓")) {
            String made = sign(address, world.nowhere, view);
            doors.assertThat(made).as("%s at %s, made up", sign, address).isEqualTo(answer);
            doors.assertThat(said()).as("%s at %s, made up", sign, address).isEqualTo(text);
        }
        return answer;
    }

    /** Shown, not there, refused, asked to sign in, or led on to the one room that is theirs. */
    private String sign(String address, Map<String, String> ids, Class<?> view) {
        open("sign-in");
        open(Addresses.filled(address, ids));
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
