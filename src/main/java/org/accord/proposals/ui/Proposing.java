package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import org.accord.agreement.Act;
import org.accord.agreement.AgreementPage.ClauseRow;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Face;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.FaceChoice;
import org.accord.organisations.FaceRow;
import org.accord.people.CurrentActor;
import org.accord.proposals.Drafts;

/** The way from a clause to the writing table: one button, behind which one says what, for whom and where. */
@SpringComponent
final class Proposing {

    private final Drafts drafts;
    private final CurrentActor actor;

    Proposing(Drafts drafts, CurrentActor actor) {
        this.drafts = drafts;
        this.actor = actor;
    }

    /** The button beside a clause. There is at least one face and one assembly. */
    Component button(List<FaceRow> faces, Map<AssemblyId, String> assemblies, ClauseRow clause) {
        List<FaceChoice.Option> options = faces.stream()
                .map(face -> new FaceChoice.Option(Face.of(face.organisation()), face.name()))
                .toList();
        String label = I18NProvider.translate("proposals.clause.propose", clause.number());
        String face = options.size() == 1 ? options.getFirst().phrase() : "";
        ActButton button = new ActButton(label, face, () -> choose(label, options, assemblies, clause));
        button.addClassName("propose");
        return button;
    }

    /** What, for whom, and before which assembly; what is most often meant is chosen already, on whose behalf never is. */
    private void choose(
            String title, List<FaceChoice.Option> options, Map<AssemblyId, String> assemblies, ClauseRow clause) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        RadioButtonGroup<Act> act = new RadioButtonGroup<>();
        act.setLabel(I18NProvider.translate("proposals.propose.act"));
        act.setItems(Act.values());
        act.setItemLabelGenerator(one -> I18NProvider.translate(Translations.key("proposals.act.", one)));
        act.addClassName("acts-to-propose");
        act.setValue(Act.EDIT);
        FaceChoice face = new FaceChoice(options);
        Select<AssemblyId> where = new Select<>();
        where.setLabel(I18NProvider.translate("proposals.propose.assembly"));
        where.setItems(assemblies.keySet());
        where.setItemLabelGenerator(id -> assemblies.getOrDefault(id, ""));
        if (assemblies.size() == 1) {
            where.setValue(assemblies.keySet().iterator().next());
            where.setVisible(false);
        }
        Div form = new Div(act, face, where);
        form.addClassName("stack");
        dialog.add(form);
        Button cancel = new Button(I18NProvider.translate("proposals.propose.cancel"), click -> dialog.close());
        ActButton go = new ActButton(I18NProvider.translate("proposals.propose.begin"), () -> {
                    where.setInvalid(where.getValue() == null);
                    where.setErrorMessage(I18NProvider.translate("proposals.propose.assembly-missing"));
                    face.require().filter(chosen -> where.getValue() != null).ifPresent(chosen -> {
                        begin(act.getValue(), chosen.face(), where.getValue(), clause);
                        dialog.close();
                    });
                })
                .primary();
        dialog.getFooter().add(cancel, go);
        dialog.open();
    }

    private void begin(Act act, Face face, AssemblyId assembly, ClauseRow clause) {
        var draft = drafts.begin(actor.get(), face, act, clause.id(), clause.language(), assembly);
        UI.getCurrent().navigate(ProposalRoutes.write(draft));
    }
}
