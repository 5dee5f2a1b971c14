package org.accord.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.discussion.Author;
import org.accord.discussion.CommentId;
import org.accord.discussion.CommentRow;
import org.accord.kernel.Translations;
import org.accord.kit.Badge;
import org.accord.kit.Name;
import org.accord.kit.When;
import org.accord.kit.Wording;

/** Comments, newest first. One that stands already stays where it is; one that is new glows. */
final class CommentList extends Composite<OrderedList> {

    private final Map<CommentId, Item> items = new HashMap<>();
    private boolean first = true;

    CommentList() {
        getContent().addClassName("list");
    }

    void show(List<CommentRow> rows) {
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
            at++;
        }
        first = false;
    }

    /** One comment. What was said stays as it is; whose it is may change: who leaves is nobody in particular (PRI-5). */
    private final class Item extends ListItem {

        private final Div head = new Div();
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
            add(head, new Wording(row.text(), row.language()));
            addClassName("comment");
            if (!first) {
                addClassName("glow");
            }
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
