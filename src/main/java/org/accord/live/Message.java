package org.accord.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.kernel.Thing;

/**
 * What one node tells the others: its own id and the names of what changed, never what they say (AUTHZ-12). Each node
 * reads the things anew, for each of its readers, with the rights of that reader.
 *
 * <p>Written as the node's UUID and then each {@code kind/uuid}, with one space between.
 */
record Message(UUID node, Set<Thing> things) {

    /** PostgreSQL takes payloads of fewer than 8000 bytes. */
    private static final int LIMIT = 7999;

    Message {
        things = Set.copyOf(things);
    }

    /** As few payloads as hold these names. */
    static List<String> payloads(UUID node, Collection<Thing> things) {
        List<String> payloads = new ArrayList<>();
        var payload = new StringBuilder(node.toString());
        int empty = payload.length();
        for (Thing thing : things) {
            String name = " " + thing;
            if (payload.length() > empty && bytes(payload) + bytes(name) > LIMIT) {
                payloads.add(payload.toString());
                payload.setLength(empty);
            }
            payload.append(name);
        }
        if (payload.length() > empty) {
            payloads.add(payload.toString());
        }
        return payloads;
    }

    /** What a payload says; empty where it is none of ours, since anybody in the database can write to a channel. */
    static Optional<Message> read(String payload) {
        String[] words = payload.split(" ", -1);
        try {
            Set<Thing> things = new LinkedHashSet<>();
            for (int i = 1; i < words.length; i++) {
                int slash = words[i].indexOf('/');
                if (slash < 1) {
                    return Optional.empty();
                }
                things.add(new Thing(words[i].substring(0, slash), UUID.fromString(words[i].substring(slash + 1))));
            }
            return Optional.of(new Message(UUID.fromString(words[0]), things));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
