package org.accord.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.accord.kit.ActButton;
import org.accord.people.CurrentActor;
import org.accord.people.MyData;
import org.springframework.context.annotation.Scope;
import org.springframework.http.HttpStatus;

/**
 * One's own data as a file. The link to it works once, for five minutes, in the session that asked (EXPO-01); the file is
 * made when it is fetched, as whoever fetches it.
 */
@SpringComponent
@Scope("prototype")
final class DataPanel extends Composite<Section> {

    static final Duration LIFE = Duration.ofMinutes(5);

    private final transient MyData data;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final Div place = new Div();

    DataPanel(MyData data, CurrentActor actor, Clock clock) {
        this.data = data;
        this.actor = actor;
        this.clock = clock;
        getContent()
                .add(
                        new H2(getTranslation("people.data.title")),
                        new Paragraph(getTranslation("people.data.lead")),
                        new ActButton(getTranslation("people.data.act"), this::offer),
                        place);
    }

    private void offer() {
        AtomicBoolean used = new AtomicBoolean();
        Instant ends = clock.instant().plus(LIFE);
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(download -> {
                    if (used.getAndSet(true) || clock.instant().isAfter(ends)) {
                        return DownloadResponse.error(HttpStatus.NOT_FOUND.value());
                    }
                    byte[] file = data.file(actor.get(), actor.session());
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), "accord-my-data.json", "application/json", file.length);
                }),
                getTranslation("people.data.link"));
        link.getElement().setAttribute("download", true);
        place.removeAll();
        place.add(link);
    }
}
