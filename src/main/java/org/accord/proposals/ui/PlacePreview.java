package org.accord.proposals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.accord.proposals.Preview;
import org.jspecify.annotations.Nullable;

/** A clause where it would stand: between its neighbours, with the number that it would have. */
final class PlacePreview extends Div {

    PlacePreview(Preview preview, String text, String language) {
        addClassName("place-preview");
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        neighbour(list, preview.before(), language);
        ListItem here = line(preview.number(), text, language);
        here.addClassName("here");
        here.getElement().setAttribute("aria-current", "true");
        list.add(here);
        neighbour(list, preview.after(), language);
        add(new H3(getTranslation("proposals.preview.title", preview.number())), list);
    }

    private static void neighbour(UnorderedList list, Preview.@Nullable Neighbour neighbour, String language) {
        if (neighbour != null) {
            list.add(line(neighbour.number(), neighbour.text(), language));
        }
    }

    private static ListItem line(String number, String text, String language) {
        Span place = new Span(number);
        place.addClassName("number");
        Span words = new Span(Words.beginning(text));
        words.getElement().setAttribute("lang", language).setAttribute("dir", "auto");
        return new ListItem(place, words);
    }
}
