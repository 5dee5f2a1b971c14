package org.accord.organisations.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.accord.kernel.Translations;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;
import org.accord.organisations.screening.Declaration;
import org.accord.organisations.screening.NewApplication;
import org.accord.organisations.screening.Tie;
import org.jspecify.annotations.Nullable;

/** The fields of an application, the same order as one would tell it: what it is, who answers for it, what it declares. */
final class ApplicationForm extends Div {

    private final TextField name = new TextField();
    private final Select<Scale> scale = new Select<>();
    private final TextField region = new TextField();
    private final TextField languages = new TextField();
    private final RadioButtonGroup<Tie> tie = new RadioButtonGroup<>();
    private final TextField contact = new TextField();
    private final EmailField address = new EmailField();
    private final Select<String> language = new Select<>();
    private final CheckboxGroup<Declaration> declarations = new CheckboxGroup<>();
    private final RadioButtonGroup<Listing> listing = new RadioButtonGroup<>();
    private final TextArea about = new TextArea();
    private final TextArea recommenders = new TextArea();
    private final TextArea related = new TextArea();
    private final TextField trap = new TextField();
    private @Nullable OrganisationKind kind;

    ApplicationForm() {
        addClassName("stack");
        name.setMaxLength(400); // in halves of characters; the service counts characters
        named(name, "organisations.join.name", null);
        named(region, "organisations.join.region", "organisations.join.region.help");
        named(languages, "organisations.join.languages", null);
        scale.setLabel(getTranslation("organisations.join.scale"));
        scale.setHelperText(getTranslation("organisations.join.scale.help"));
        scale.setItems(Scale.values());
        scale.setItemLabelGenerator(item -> Words.scale(this, item));
        tie.setLabel(getTranslation("organisations.join.tie"));
        tie.setHelperText(getTranslation("organisations.join.tie.help"));
        tie.setItems(Tie.values());
        tie.setItemLabelGenerator(item -> Words.tie(this, item));
        add(part("organisations.join.about", name, scale, region, languages, tie));

        named(contact, "organisations.join.contact.name", "organisations.join.contact.help");
        contact.setAutocomplete(Autocomplete.NICKNAME);
        address.setLabel(getTranslation("organisations.join.address"));
        address.setHelperText(getTranslation("organisations.join.address.help"));
        address.setAutocomplete(Autocomplete.EMAIL);
        language.setLabel(getTranslation("organisations.join.language"));
        language.setItems(Translations.LANGUAGES);
        language.setItemLabelGenerator(Words::language);
        language.setValue(Translations.match(getLocale()).getLanguage());
        add(part("organisations.join.contact", contact, address, language));

        declarations.setLabel(getTranslation("organisations.join.declare"));
        declarations.setItems(Declaration.values());
        declarations.setItemLabelGenerator(
                item -> getTranslation(Translations.key("organisations.join.declare.", item)));
        listing.setLabel(getTranslation("organisations.join.listing"));
        listing.setItems(Listing.values());
        listing.setItemLabelGenerator(item -> Words.listing(this, item));
        add(declarations, listing);

        about.setLabel(getTranslation("organisations.join.text"));
        recommenders.setLabel(getTranslation("organisations.join.recommenders"));
        related.setLabel(getTranslation("organisations.join.related"));
        Div more = new Div(about, recommenders, related);
        more.addClassName("stack");
        add(new Details(getTranslation("organisations.join.more"), more), unseen());
    }

    private Section part(String heading, Component... fields) {
        Section part = new Section(new H2(getTranslation(heading)));
        part.addClassName("stack");
        part.add(fields);
        return part;
    }

    private void named(TextField field, String label, @Nullable String help) {
        field.setLabel(getTranslation(label));
        if (help != null) {
            field.setHelperText(getTranslation(help));
        }
    }

    /** A field that no person sees and no screen reader says; what fills in everything fills it in too. */
    private Component unseen() {
        trap.setLabel(getTranslation("organisations.join.trap"));
        trap.setAutocomplete(Autocomplete.OFF);
        trap.setTabIndex(-1);
        Div out = new Div(trap);
        out.addClassName("spoken");
        out.getElement().setAttribute("aria-hidden", "true");
        return out;
    }

    void kind(@Nullable OrganisationKind chosen) {
        kind = chosen;
    }

    String trap() {
        return trap.getValue();
    }

    /** Whether nothing is missing; what is, is marked, and the first of it gets the cursor. */
    boolean isComplete() {
        String missing = getTranslation("organisations.join.missing");
        boolean[] each = {
            given(name, !name.getValue().isBlank(), getTranslation("organisations.join.name.missing")),
            given(scale, scale.getValue() != null, missing),
            given(region, !region.getValue().isBlank(), missing),
            given(tie, tie.getValue() != null, missing),
            given(contact, !contact.getValue().isBlank(), missing),
            given(address, !address.getValue().isBlank(), missing),
            given(
                    declarations,
                    declarations.getValue().size() == Declaration.values().length,
                    getTranslation("organisations.join.missing-all")),
            given(listing, listing.getValue() != null, missing)
        };
        List<Component> fields = List.of(name, scale, region, tie, contact, address, declarations, listing);
        for (int place = 0; place < each.length; place++) {
            if (!each[place]) {
                fields.get(place).getElement().callJsFunction("focus");
                return false;
            }
        }
        return kind != null;
    }

    private static boolean given(HasValidation field, boolean is, String otherwise) {
        field.setErrorMessage(otherwise);
        field.setInvalid(!is);
        return is;
    }

    /** What was filled in, where it is complete. */
    NewApplication filled() {
        return new NewApplication(
                name.getValue(),
                Objects.requireNonNull(kind),
                tie.getValue(),
                scale.getValue(),
                region.getValue(),
                languages.getValue(),
                language.getValue(),
                listing.getValue(),
                declarations.getValue(),
                contact.getValue(),
                address.getValue(),
                recommenders.getValue().lines().toList(),
                related.getValue().lines().toList(),
                about.getValue());
    }
}
