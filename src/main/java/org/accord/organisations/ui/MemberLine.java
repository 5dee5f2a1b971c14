package org.accord.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Badge;
import org.accord.kit.Confirm;
import org.accord.kit.Name;
import org.accord.kit.When;
import org.accord.organisations.Binding;
import org.accord.organisations.RoomPage.Member;
import org.accord.organisations.Terms;

/** One of an organisation's people: what their mandate allows, and for a coordinator what can be done with it. */
final class MemberLine extends Composite<Div> {

    /** What the page does with a mandate. */
    interface Managing {

        void change(Member member, Terms terms);

        void revoke(Member member);
    }

    MemberLine(Member member) {
        getContent().addClassName("stack");
        Div line = new Div(new Name(member.pseudonym()));
        line.addClassName("row");
        if (member.me()) {
            line.add(new Badge(Badge.Tone.DONE, getTranslation("organisations.room.me")));
        }
        line.add(new Span(powers(member.terms())));
        if (member.terms().binding() == Binding.BOUND) {
            line.add(new Badge(Badge.Tone.ACTIVE, getTranslation("organisations.room.bound")));
        }
        var until = member.terms().until();
        if (until == null) {
            line.add(new Span(getTranslation("organisations.room.no-end")));
        } else {
            line.add(When.with(getTranslation("organisations.room.until"), until));
        }
        getContent().add(line);
    }

    /** Adds what a coordinator sees and may do. */
    MemberLine managed(Member member, String face, Managing managing) {
        UnorderedList acts = new UnorderedList();
        member.acts()
                .forEach(act ->
                        acts.add(new ListItem(new Span(getTranslation(Deeds.key(act.action()))), new When(act.at()))));
        getContent()
                .add(
                        member.acts().isEmpty()
                                ? new Span(getTranslation("organisations.room.no-acts"))
                                : new Details(getTranslation("organisations.room.acts", member.pseudonym()), acts));
        TermsForm terms = new TermsForm(member.terms());
        Details change = new Details(
                getTranslation("organisations.room.change", member.pseudonym()),
                terms,
                new ActButton(
                        getTranslation("organisations.room.change-act"),
                        face,
                        () -> managing.change(member, terms.terms())));
        getContent().add(change);
        if (member.me()) {
            return this; // one's own is given back, below the list
        }
        ActButton revoke = new ActButton(
                        getTranslation("organisations.room.revoke", member.pseudonym()),
                        face,
                        () -> Confirm.ask(
                                getTranslation("organisations.room.revoke-ask", member.pseudonym()),
                                getTranslation("organisations.room.revoke-then"),
                                getTranslation("organisations.room.revoke", member.pseudonym()),
                                () -> managing.revoke(member)))
                .destructive()
                .given(member.end());
        getContent().add(revoke);
        return this;
    }

    private String powers(Terms terms) {
        return terms.powers().stream()
                .sorted(Comparator.naturalOrder())
                .map(power -> getTranslation(Translations.key("organisations.power.", power)))
                .collect(Collectors.joining(" · "));
    }
}
