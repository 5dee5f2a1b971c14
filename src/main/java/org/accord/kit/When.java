package org.accord.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A moment: how far away, and the exact time in the reader's own zone with UTC beside it. */
@Tag("time")
public final class When extends HtmlContainer {

    public When(Instant time) {
        this(time, Instant.now());
    }

    /** @param now from where "in 3 days" is counted */
    public When(Instant time, Instant now) {
        addClassName("when");
        getElement().setAttribute("datetime", time.toString());
        Span exact = new Span(Moment.exact(time, readersZone(), getLocale()));
        exact.addClassName("exact");
        add(new Span(Moment.relative(time, now, getLocale()) + " · "), exact);
    }

    /** Words that lead up to a moment, and it: together one thing in a line of several. */
    public static Span with(String words, Instant time) {
        return new Span(new Text(words + " "), new When(time));
    }

    /** The exact time alone, as words for a sentence. */
    public static String words(Instant time) {
        return Moment.exact(time, readersZone(), UI.getCurrentOrThrow().getLocale());
    }

    /** A day as words for a sentence. */
    public static String words(LocalDate day) {
        return Moment.day(day, UI.getCurrentOrThrow().getLocale());
    }

    /** The zone of the reader's browser; UTC where it did not say. */
    public static ZoneId readersZone() {
        UI ui = UI.getCurrent();
        String id = ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        if (id == null || id.isBlank()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC; // a browser may know zones that we do not
        }
    }
}
