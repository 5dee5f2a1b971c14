package org.accord.organisations.screening.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.kernel.Permission;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Confirm;
import org.accord.kit.Refusal;
import org.accord.kit.Say;
import org.accord.organisations.screening.Heard;
import org.accord.organisations.screening.RefusalReason;
import org.accord.organisations.screening.Screening;
import org.accord.organisations.screening.ScreeningPage;
import org.accord.people.CurrentActor;

/** What a reviewer may do with an application now. What is being written survives a refresh of the page around it. */
final class ReviewActs extends Composite<Div> {

    private final transient Screening screening;
    private final transient CurrentActor actor;
    private final transient Runnable refresh;
    private final TextArea question = new TextArea();
    private final Select<RefusalReason> reason = new Select<>();
    private final TextArea words = new TextArea();

    ReviewActs(Screening screening, CurrentActor actor, Runnable refresh) {
        this.screening = screening;
        this.actor = actor;
        this.refresh = refresh;
        reason.setLabel(getTranslation("organisations.screening.reason"));
        reason.setItems(RefusalReason.values());
        reason.setItemLabelGenerator(item -> Words.reason(this, item));
        words.setHelperText(getTranslation("organisations.screening.words.help"));
        getContent().addClassName("stack");
    }

    void show(ScreeningPage page) {
        Div acts = getContent();
        acts.removeAll();
        question.setLabel(getTranslation("organisations.screening.question", Words.language(page.language())));
        words.setLabel(getTranslation("organisations.screening.words", Words.language(page.language())));
        switch (page.state()) {
            case SUBMITTED -> acts.add(take(page));
            case NEEDS_INFO -> acts.add(resume(page));
            case IN_REVIEW, APPEALED -> offerVerdict(page);
            case DRAFT, ADMITTED, REFUSED, WITHDRAWN, REFUSED_FINALLY -> {
                // it has ended, or it waits for the applicant alone
            }
        }
    }

    private ActButton take(ScreeningPage page) {
        return new ActButton(getTranslation("organisations.screening.take"), () -> {
                    screening.take(actor.get(), page.id(), page.version());
                    refresh.run();
                })
                .primary()
                .given(page.mayTake());
    }

    private ActButton resume(ScreeningPage page) {
        return new ActButton(getTranslation("organisations.screening.resume"), () -> {
                    screening.resume(actor.get(), page.id(), page.version());
                    refresh.run();
                })
                .given(page.mayResume());
    }

    private void offerVerdict(ScreeningPage page) {
        Div acts = getContent();
        if (page.mayRefuse() instanceof Permission.Refused refused) {
            acts.add(Refusal.of(refused));
        } else {
            acts.add(
                    new ActButton(
                                    getTranslation("organisations.screening.admit", page.name()),
                                    () -> Confirm.ask(
                                            getTranslation("organisations.screening.admit.ask", page.name()),
                                            getTranslation("organisations.screening.admit.what"),
                                            getTranslation("organisations.screening.admit", page.name()),
                                            () -> heard(screening.admit(actor.get(), page.id(), page.version()))))
                            .primary()
                            .given(page.mayAdmit()),
                    reason,
                    words,
                    new ActButton(getTranslation("organisations.screening.refuse", page.name()), () -> refuse(page))
                            .destructive());
        }
        if (page.mayAsk().isGranted()) {
            acts.add(question, new ActButton(getTranslation("organisations.screening.ask"), () -> {
                screening.ask(actor.get(), page.id(), page.version(), question.getValue());
                question.clear();
                refresh.run();
            }));
        }
    }

    private void refuse(ScreeningPage page) {
        Confirm.ask(
                getTranslation("organisations.screening.refuse.ask", page.name()),
                getTranslation("organisations.screening.refuse.what"),
                getTranslation("organisations.screening.refuse", page.name()),
                () -> {
                    heard(screening.refuse(
                            actor.get(), page.id(), page.version(), reason.getValue(), words.getValue()));
                    words.clear();
                    reason.clear();
                });
    }

    private void heard(Heard heard) {
        refresh.run();
        Say.done(getTranslation(Translations.key("organisations.screening.heard.", heard)));
    }
}
