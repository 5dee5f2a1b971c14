package org.accord.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * The base of every view: the page's main landmark with its title, one sentence that leads in, and its content. The title
 * is the heading and the name of the browser's tab. What is shown again after a change is taken away with {@link #clear}.
 */
public abstract class Page extends Composite<Main> implements HasDynamicTitle {

    /** The id of the main landmark: where "skip to the content" leads. */
    public static final String CONTENT = "content";

    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Header top = new Header(title, lead);
    private final Div body = new Div();

    protected Page() {
        lead.addClassName("lead");
        lead.setVisible(false);
        top.addClassName("top");
        body.addClassName("stack");
        getContent().setId(CONTENT);
        getContent().addClassName("page");
        getContent().getElement().setAttribute("tabindex", "-1");
        getContent().add(top, body);
    }

    /** A page with that title, already in the reader's language. */
    protected Page(String title) {
        this();
        title(title);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("kit.page.title", title.getText());
    }

    /** Sets the heading, and the name of the browser's tab. */
    protected final void title(String text) {
        title.setText(text);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    /** Sets the one sentence below the title. */
    protected final void lead(String sentence) {
        lead.setText(sentence);
        lead.setVisible(!sentence.isEmpty());
    }

    /** Adds to the line of the title: a badge, a number, the language. */
    protected final void besideTitle(Component... components) {
        top.add(components);
    }

    /** Adds content at the end. */
    protected final void add(Component... components) {
        body.add(components);
    }

    /** Adds a part with a heading of its own, and answers it. */
    protected final Section section(String heading, Component... components) {
        Section section = new Section();
        section.add(new H2(heading));
        section.add(components);
        body.add(section);
        return section;
    }

    /** Takes the content away, and what stands beside the title; title and lead remain. */
    protected final void clear() {
        body.removeAll();
        top.removeAll();
        top.add(title, lead);
    }
}
