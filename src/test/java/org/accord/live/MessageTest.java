package org.accord.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accord.kernel.Thing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What crosses between nodes, letter by letter. */
class MessageTest {

    private static final UUID NODE = new UUID(1, 2);

    @Test
    @DisplayName("AUTHZ-12: a message is a node and names, and nothing else")
    void aMessageIsANodeAndNames() {
        assertThat(Message.payloads(NODE, List.of(new Thing("proposal", new UUID(0, 1)), new Thing("comment", NODE))))
                .containsExactly("00000000-0000-0001-0000-000000000002"
                        + " proposal/00000000-0000-0000-0000-000000000001"
                        + " comment/00000000-0000-0001-0000-000000000002");
        assertThat(Message.payloads(NODE, List.of())).isEmpty();
    }

    @Property(tries = 50)
    void howeverManyChangedEachPayloadFitsAndNothingIsLost(@ForAll @IntRange(min = 1, max = 2000) int number) {
        Set<Thing> things = IntStream.range(0, number)
                .mapToObj(id -> new Thing(id % 2 == 0 ? "proposal" : "clause", new UUID(7, id)))
                .collect(Collectors.toSet());

        Set<Thing> read = new HashSet<>();
        for (String payload : Message.payloads(NODE, things)) {
            assertThat(payload.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8000);
            Message message = Message.read(payload).orElseThrow();
            assertThat(message.node()).isEqualTo(NODE);
            read.addAll(message.things());
        }

        assertThat(read).isEqualTo(things);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "hello proposal/1", "00000000-0000-0001-0000-000000000002 proposal"})
    void whatIsNoneOfOursIsLeftAlone(String payload) {
        assertThat(Message.read(payload)).isEmpty();
    }
}
