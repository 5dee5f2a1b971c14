package org.accord.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.text.Trouble.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A document as a tree that can be changed: each clause knows its neighbours, so that every change takes O(1), or O(clauses under it)
 * for a deletion or a move. No recursion: a tree of any depth will do.
 */
final class Tree {

    private static final class Node {

        private Clause clause;
        private @Nullable Node parent;
        private @Nullable Node before;
        private @Nullable Node after;
        private @Nullable Node first;
        private @Nullable Node last;

        Node(Clause clause) {
            this.clause = clause;
        }
    }

    private final Map<ClauseId, Node> nodes;
    private final Node top = new Node(new Clause(new ClauseId(new java.util.UUID(0, 0)), ClauseKind.HEADING, 0, ""));

    Tree(Document document) {
        nodes = HashMap.newHashMap(document.clauses().size());
        List<Node> open = new ArrayList<>(List.of(top));
        for (Clause clause : document.clauses()) {
            Node node = new Node(clause);
            open.subList(clause.depth() + 1, open.size()).clear();
            Node parent = open.getLast();
            link(node, parent, parent.last);
            nodes.put(clause.id(), node);
            open.add(node);
        }
    }

    /** The document as it now stands. O(clauses). */
    Document document() {
        List<Clause> clauses = new ArrayList<>(nodes.size());
        int depth = 0;
        Node node = top.first;
        while (node != null) {
            Clause clause = node.clause;
            clauses.add(
                    clause.depth() == depth ? clause : new Clause(clause.id(), clause.kind(), depth, clause.text()));
            if (node.first != null) {
                node = node.first;
                depth++;
                continue;
            }
            while (node != null && node.after == null) {
                node = node.parent == top ? null : node.parent;
                depth--;
            }
            node = node == null ? null : node.after;
        }
        return new Document(clauses);
    }

    boolean knows(ClauseId id) {
        return nodes.containsKey(id);
    }

    /** Whether a clause is there and no tombstone. */
    boolean stands(ClauseId id) {
        Node node = nodes.get(id);
        return node != null && !node.clause.isTombstone();
    }

    String text(ClauseId id) {
        return node(id).clause.text();
    }

    ClauseKind kind(ClauseId id) {
        return node(id).clause.kind();
    }

    /** Where a clause stands. */
    Place place(ClauseId id) {
        Node node = node(id);
        return new Place(
                node.parent == null || node.parent == top ? null : node.parent.clause.id(),
                node.before == null ? null : node.before.clause.id());
    }

    /** The clause that follows a place, if there is one. */
    @Nullable
    ClauseId next(Place place) {
        Node next = place.after() == null ? parent(place).first : node(place.after()).after;
        return next == null ? null : next.clause.id();
    }

    /** Whether a clause is another, or stands under it at any depth. O(depth). */
    boolean within(ClauseId id, ClauseId other) {
        for (Node node = nodes.get(id); node != null && node != top; node = node.parent) {
            if (node.clause.id().equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** The clause and all that stand under it, in the document's order. O(of them). */
    List<ClauseId> branch(ClauseId id) {
        List<ClauseId> branch = new ArrayList<>();
        Node root = node(id);
        Node node = root;
        while (node != null) {
            branch.add(node.clause.id());
            if (node.first != null) {
                node = node.first;
                continue;
            }
            while (node != null && node != root && node.after == null) {
                node = node.parent;
            }
            node = node == null || node == root ? null : node.after;
        }
        return branch;
    }

    /** What keeps a branch of a height from standing in a place; null if nothing does. */
    @Nullable
    Reason hindrance(Place place, int height) {
        Node after = place.after() == null ? null : nodes.get(place.after());
        Node parent = place.parent() == null ? top : nodes.get(place.parent());
        if (parent == null || (place.after() != null && (after == null || after.parent != parent))) {
            return Reason.NO_PLACE;
        }
        if (parent != top && parent.clause.isTombstone()) {
            return Reason.NO_PLACE;
        }
        return depth(parent) + height > Document.DEEPEST ? Reason.TOO_DEEP : null;
    }

    /** Whether there is such a place, under a clause that is no tombstone. O(1). */
    boolean holds(Place place) {
        Node parent = place.parent() == null ? top : nodes.get(place.parent());
        Node after = place.after() == null ? null : nodes.get(place.after());
        return parent != null
                && (parent == top || !parent.clause.isTombstone())
                && (place.after() == null || (after != null && after.parent == parent));
    }

    /** How many levels stand under a clause. O(clauses under it). */
    int height(ClauseId id) {
        Node root = node(id);
        int height = 0;
        int level = 0;
        Node node = root;
        while (true) {
            height = Math.max(height, level);
            if (node.first != null) {
                node = node.first;
                level++;
                continue;
            }
            while (node != root && node.after == null && node.parent != null) {
                node = node.parent;
                level--;
            }
            if (node == root || node.after == null) {
                return height;
            }
            node = node.after;
        }
    }

    void say(ClauseId id, String text) {
        Node node = node(id);
        node.clause = node.clause.saying(text);
    }

    void insert(ClauseId id, ClauseKind kind, String text, Place place) {
        Node node = new Node(new Clause(id, kind, 0, text));
        link(node, parent(place), place.after() == null ? null : node(place.after()));
        nodes.put(id, node);
    }

    void move(ClauseId id, Place place) {
        Node node = node(id);
        unlink(node);
        link(node, parent(place), place.after() == null ? null : node(place.after()));
    }

    /** Takes a clause away that has nothing under it. */
    void remove(ClauseId id) {
        unlink(node(id));
        nodes.remove(id);
    }

    /** What a clause stands under; null at the top. */
    @Nullable
    ClauseId parent(ClauseId id) {
        return place(id).parent();
    }

    /** What stands directly under a clause. O(of them). */
    List<ClauseId> children(ClauseId id) {
        List<ClauseId> children = new ArrayList<>();
        for (Node child = node(id).first; child != null; child = child.after) {
            children.add(child.clause.id());
        }
        return children;
    }

    /** Leaves tombstones of a clause and all that stand under it. */
    void delete(ClauseId id) {
        branch(id).forEach(clause -> say(clause, ""));
    }

    /** Puts all that stand directly under a clause behind what stands under another. */
    void adopt(ClauseId parent, ClauseId from) {
        Node to = node(parent);
        Node old = node(from);
        for (Node child = old.first; child != null; child = old.first) {
            unlink(child);
            link(child, to, to.last);
        }
    }

    private Node node(ClauseId id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("There is no clause " + id);
        }
        return node;
    }

    private Node parent(Place place) {
        return place.parent() == null ? top : node(place.parent());
    }

    private int depth(Node node) {
        int depth = 0;
        for (Node at = node; at != top && at.parent != null; at = at.parent) {
            depth++;
        }
        return depth;
    }

    private static void link(Node node, Node parent, @Nullable Node before) {
        Node after = before == null ? parent.first : before.after;
        node.parent = parent;
        node.before = before;
        node.after = after;
        if (before == null) {
            parent.first = node;
        } else {
            before.after = node;
        }
        if (after == null) {
            parent.last = node;
        } else {
            after.before = node;
        }
    }

    private static void unlink(Node node) {
        Node parent = node.parent;
        if (node.before != null) {
            node.before.after = node.after;
        } else if (parent != null) {
            parent.first = node.after;
        }
        if (node.after != null) {
            node.after.before = node.before;
        } else if (parent != null) {
            parent.last = node.before;
        }
    }
}
