package org.accord.voting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.accord.kernel.Face;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Confirm;
import org.accord.kit.FaceChoice;
import org.accord.kit.Say;
import org.accord.tally.Choice;
import org.accord.tally.Rule;
import org.accord.voting.BlockCategory;
import org.accord.voting.DecisionPage.Seat;
import org.accord.voting.Position;
import org.accord.voting.Vote;
import org.jspecify.annotations.Nullable;

/** The ballot of one organisation: the choices of the rule, and for a block its reason, its ground and what would lift it (CON-1). */
final class BallotForm extends Section {

    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final RadioButtonGroup<BlockCategory> category = new RadioButtonGroup<>();
    private final TextArea remedy = new TextArea();
    private final Div block = new Div(category, remedy);
    private final Div position = new Div();
    private final Rule rule;
    private Seat seat;

    /** What the page does with a ballot. */
    interface Casting {

        /** @param departsFrom the turn of the position that the caster has said to depart from (MAN-5); null for none */
        void cast(Seat seat, Vote vote, @Nullable Integer departsFrom);
    }

    BallotForm(Rule rule, Seat seat, Casting casting) {
        this.rule = rule;
        this.seat = seat;
        addClassNames("ballot", "card");
        choice.setLabel(getTranslation("voting.ballot.choice"));
        choice.setItems(List.copyOf(rule.choices()));
        choice.setItemLabelGenerator(which -> getTranslation("tally.choice." + which.name()));
        choice.setErrorMessage(getTranslation("voting.ballot.choice-missing"));
        choice.addClassName("ballot-choices");
        reason.setLabel(getTranslation("voting.ballot.reason"));
        category.setLabel(getTranslation("voting.ballot.category"));
        category.setItems(BlockCategory.values());
        category.setItemLabelGenerator(ground -> getTranslation(Translations.key("voting.category.", ground)));
        remedy.setLabel(getTranslation("voting.ballot.remedy"));
        remedy.setHelperText(getTranslation("voting.ballot.remedy-help"));
        block.addClassName("stack");
        choice.addValueChangeListener(change -> shape());

        Face face = seat.face();
        String phrase = new FaceChoice.Option(face, seat.name()).phrase();
        add(new H3(getTranslation("voting.ballot.title", phrase)));
        if (seat.vote() != null) {
            add(new Paragraph(getTranslation(
                    "voting.ballot.stands",
                    getTranslation("tally.choice." + seat.vote().choice().name()))));
            fill(seat.vote());
        }
        shape();
        stand(seat);
        add(
                position,
                choice,
                reason,
                block,
                new ActButton(
                                getTranslation(seat.vote() == null ? "voting.ballot.cast" : "voting.ballot.change"),
                                phrase,
                                () -> castFrom(casting))
                        .primary()
                        .given(seat.mayCast()));
    }

    /** MAN-5: shows what the organisation says by now; what is being filled in stays. */
    void stand(Seat now) {
        seat = now;
        position.removeAll();
        position.setVisible(now.bound());
        Position says = now.position();
        position.add(
                says == null
                        ? new Paragraph(getTranslation("voting.ballot.no-position"))
                        : new Paragraph(getTranslation(
                                "voting.ballot.position", now.name(), PositionFacts.words(this, says.choice()))));
    }

    private void castFrom(Casting casting) {
        choice.setInvalid(choice.getValue() == null);
        if (choice.getValue() == null) {
            return;
        }
        boolean blocks = choice.getValue() == Choice.BLOCK;
        Vote vote = new Vote(
                choice.getValue(),
                reason.getValue(),
                blocks ? category.getValue() : null,
                blocks ? remedy.getValue() : null);
        Position says = seat.position();
        if (seat.bound() && says != null && says.isDepartedFromBy(vote.choice(), rule)) {
            Confirm.ask(
                    getTranslation("voting.departs.ask", seat.name()),
                    getTranslation(
                            "voting.departs.then",
                            seat.name(),
                            PositionFacts.words(this, says.choice()),
                            PositionFacts.words(this, vote.choice())),
                    getTranslation("voting.departs.act", PositionFacts.words(this, vote.choice())),
                    () -> cast(casting, vote, says.turn()));
        } else {
            cast(casting, vote, null);
        }
    }

    private void cast(Casting casting, Vote vote, @Nullable Integer departsFrom) {
        casting.cast(seat, vote, departsFrom);
        Say.done(getTranslation(
                "voting.ballot.done",
                getTranslation("tally.choice." + vote.choice().name())));
    }

    private void fill(Vote vote) {
        choice.setValue(vote.choice());
        reason.setValue(vote.reason() == null ? "" : vote.reason());
        category.setValue(vote.category());
        remedy.setValue(vote.remedy() == null ? "" : vote.remedy());
    }

    private void shape() {
        boolean blocks = choice.getValue() == Choice.BLOCK;
        block.setVisible(blocks);
        reason.setRequiredIndicatorVisible(blocks);
        reason.setVisible(choice.getValue() != null);
    }
}
