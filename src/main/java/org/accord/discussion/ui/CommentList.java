package org.accord.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.accord.discussion.Author;
import org.accord.discussion.CommentId;
import org.accord.discussion.CommentRow;
import org.accord.kernel.Translations;
import org.accord.kit.Badge;
import org.accord.kit.Name;
import org.accord.kit.When;
import org.accord.kit.Wording;
import org.jspecify.annotations.Nullable;

/** Comments, newest first. One that stands already stays where it is; one that is new glows. */
final class CommentList extends Composite<OrderedList> {

    private final Map<CommentId, Item> items = new HashMap<>();
    private final BiConsumer<CommentId, Boolean> agree;
    private boolean first = true;

    /** @param agree hears of a wording whose author now wants to be named as its source, or no longer */
    CommentList(BiConsumer<CommentId, Boolean> agree) {
        this.agree = agree;
        getContent().addClassName("list");
    }

    /** @param under what other modules show under them */
    void show(List<CommentRow> rows, Map<CommentId, List<Component>> under) {
        int at = 0;
        for (CommentRow row : rows) {
            Item standing = items.get(row.id());
            if (standing == null) {
                Item item = new Item(row);
                items.put(row.id(), item);
                getContent().addComponentAtIndex(at, item);
            } else {
                standing.by(row.author());
            }
            Objects.requireNonNull(items.get(row.id())).more(row, under.getOrDefault(row.id(), List.of()));
            at++;
        }
        first = false;
    }

    /** One comment. What was said stays; whose it is may change, since who leaves is nobody in particular (PRI-5), and so may what stands under it. */
    private final class Item extends ListItem {

        private final Div head = new Div();
        private final Div more = new Div();
        private @Nullable Naming naming;
        private List<Component> under = List.of();
        private Author author;
        private Name name;

        Item(CommentRow row) {
            author = row.author();
            name = new Name(author.text(CommentList.this.getLocale()));
            head.add(
                    name,
                    new Badge(
                            Badge.Tone.PLAIN,
                            CommentList.this.getTranslation(Translations.key("discussion.kind.", row.kind()))),
                    new When(row.madeAt()));
            head.addClassName("row");
            more.addClassName("stack");
            more.setVisible(false);
            add(head, new Wording(row.text(), row.language()), more);
            setId("comment-" + row.id());
            addClassName("comment");
            if (!first) {
                addClassName("glow");
            }
        }

        /** What may change under it; what has not stays as it stands. */
        void more(CommentRow row, List<Component> parts) {
            if (!parts.equals(under)) {
                more.remove(under);
                more.add(parts);
                under = List.copyOf(parts);
            }
            Boolean named = row.named();
            if (naming != null && (named == null || !naming.says(named))) {
                more.remove(naming);
                naming = null;
            }
            if (naming == null && named != null) {
                naming = new Naming(named, () -> agree.accept(row.id(), !named));
                more.addComponentAsFirst(naming);
            }
            more.setVisible(naming != null || !under.isEmpty());
        }

        void by(Author now) {
            if (!now.equals(author)) {
                Name next = new Name(now.text(CommentList.this.getLocale()));
                head.replace(name, next);
                author = now;
                name = next;
            }
        }
    }
}
