package org.accord.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.discussion.CommentId;
import org.accord.discussion.CommentRow;
import org.accord.kernel.Translations;
import org.accord.kit.Badge;
import org.accord.kit.Name;
import org.accord.kit.When;
import org.accord.kit.Wording;

/** Comments, newest first. One that stands already stays where it is; one that is new glows. */
final class CommentList extends Composite<OrderedList> {

    private final Map<CommentId, ListItem> items = new HashMap<>();
    private boolean first = true;

    CommentList() {
        getContent().addClassName("list");
    }

    void show(List<CommentRow> rows) {
        int at = 0;
        for (CommentRow row : rows) {
            if (!items.containsKey(row.id())) {
                ListItem item = item(row);
                items.put(row.id(), item);
                getContent().addComponentAtIndex(at, item);
            }
            at++;
        }
        first = false;
    }

    private ListItem item(CommentRow row) {
        Div head = new Div(
                new Name(row.author().text(getLocale())),
                new Badge(Badge.Tone.PLAIN, getTranslation(Translations.key("discussion.kind.", row.kind()))),
                new When(row.madeAt()));
        head.addClassName("row");
        ListItem item = new ListItem(head, new Wording(row.text(), row.language()));
        item.addClassName("comment");
        if (!first) {
            item.addClassName("glow");
        }
        return item;
    }
}
