package org.accord.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Objects;
import org.accord.kernel.Permission;
import org.accord.kit.ActButton;
import org.accord.kit.Confirm;
import org.accord.kit.Refusal;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.people.AddressRow;
import org.accord.people.Addresses;
import org.accord.people.CurrentActor;
import org.accord.people.PasskeyRow;
import org.accord.people.Passkeys;
import org.accord.people.Sessions;
import org.springframework.context.annotation.Scope;

/** One's own ways to sign in: addresses and passkeys, added and taken away in a fresh session only. */
@SpringComponent
@Scope("prototype")
final class WaysInPanel extends Composite<Section> {

    private final transient Addresses addresses;
    private final transient Passkeys passkeys;
    private final transient Sessions sessions;
    private final transient CurrentActor actor;

    WaysInPanel(Addresses addresses, Passkeys passkeys, Sessions sessions, CurrentActor actor) {
        this.addresses = addresses;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.actor = actor;
        getContent().addClassName("ways-in");
        show();
    }

    private void show() {
        Permission fresh = sessions.isFresh(actor.get(), actor.session());
        UnorderedList ways = new UnorderedList();
        ways.addClassName("own");
        addresses.own(actor.get()).forEach(row -> ways.add(entry(row, fresh)));
        passkeys.own(actor.get()).forEach(row -> ways.add(entry(row, fresh)));
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("people.ways.title")),
                        new Paragraph(getTranslation("people.ways.lead")),
                        ways);
        if (fresh instanceof Permission.Refused refused) {
            PostForm signOut = new PostForm("logout");
            getContent()
                    .add(
                            Refusal.of(refused),
                            new Div(new Button(getTranslation("people.ways.anew"), click -> signOut.submit())),
                            signOut);
        } else {
            getContent().add(new PasskeyForm(passkeys, actor, this::show), addressForm());
        }
    }

    private ListItem entry(AddressRow row, Permission fresh) {
        String address = Objects.requireNonNullElseGet(
                row.address(),
                () -> getTranslation(row.kept() ? "people.ways.address-unreadable" : "people.ways.address-unknown"));
        return entry(List.of(new Span(address)), fresh, getTranslation("people.ways.remove", address), () -> {
            addresses.remove(actor.get(), actor.session(), row.id());
        });
    }

    private ListItem entry(PasskeyRow row, Permission fresh) {
        Span made = new Span(getTranslation("people.ways.passkey-made", When.words(row.madeOn())));
        made.addClassName("quiet");
        return entry(
                List.of(new Span(getTranslation("people.ways.passkey", row.name())), made),
                fresh,
                getTranslation("people.ways.remove", row.name()),
                () -> passkeys.remove(actor.get(), actor.session(), row.id()));
    }

    private ListItem entry(List<Component> words, Permission fresh, String label, Runnable remove) {
        ListItem entry = new ListItem();
        entry.add(words);
        if (fresh.isGranted()) {
            entry.add(new ActButton(
                            label,
                            () -> Confirm.ask(
                                    getTranslation("people.ways.remove.question", label),
                                    getTranslation("people.ways.remove.consequence"),
                                    label,
                                    () -> {
                                        remove.run();
                                        show();
                                    }))
                    .destructive());
        }
        return entry;
    }

    private Component addressForm() {
        EmailField address = new EmailField(getTranslation("people.ways.new-address"));
        address.setHelperText(getTranslation("people.address.help"));
        address.setAutocomplete(Autocomplete.EMAIL);
        ActButton add = new ActButton(getTranslation("people.ways.add-address"), () -> {
            addresses.wish(actor.get(), actor.session(), address.getValue(), Client.address());
            address.clear();
            Say.done(getTranslation("people.ways.address-sent"));
        });
        Section form = new Section(address, add);
        form.addClassName("act-form");
        return form;
    }

    /** Makes a passkey: the server offers, the browser asks its person, the server checks what comes back. */
    private static final class PasskeyForm extends Composite<Section> {

        private final transient Passkeys passkeys;
        private final transient CurrentActor actor;
        private final transient Runnable done;
        private final TextField name = new TextField();

        PasskeyForm(Passkeys passkeys, CurrentActor actor, Runnable done) {
            this.passkeys = passkeys;
            this.actor = actor;
            this.done = done;
            name.setLabel(getTranslation("people.ways.passkey-name"));
            name.setHelperText(getTranslation("people.ways.passkey-name.help"));
            getContent().addClassName("act-form");
            getContent().add(name, new ActButton(getTranslation("people.ways.add-passkey"), this::make));
        }

        private void make() {
            var offer = passkeys.offer(actor.get(), actor.session());
            String called = name.getValue().isBlank() ? getTranslation("people.ways.passkey-unnamed") : name.getValue();
            PasskeyScript.make(
                    this,
                    offer.json(),
                    answer -> {
                        passkeys.add(actor.get(), actor.session(), offer, called, answer);
                        done.run();
                        Say.done(getTranslation("people.ways.passkey-added"));
                    },
                    () -> Say.problem(getTranslation("people.passkey.none")));
        }
    }
}
