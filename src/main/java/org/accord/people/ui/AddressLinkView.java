package org.accord.people.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.accord.kit.ActButton;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.people.Addresses;
import org.accord.people.CurrentActor;

/** Where the letter to a new address leads: to one more click, since programs that read mail open links too. */
@Route("desk/me/address")
@PermitAll
final class AddressLinkView extends Page implements BeforeEnterObserver {

    private final transient Addresses addresses;
    private final transient CurrentActor actor;

    AddressLinkView(Addresses addresses, CurrentActor actor) {
        this.addresses = addresses;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(getTranslation("people.address-link.title"));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .ifPresentOrElse(
                        secret -> {
                            lead(getTranslation("people.address-link.lead"));
                            add(new ActButton(getTranslation("people.address-link.act"), () -> confirm(secret))
                                    .primary());
                            event.getUI().getPage().getHistory().replaceState(null, "desk/me/address");
                        },
                        () -> {
                            lead("");
                            add(new Paragraph(getTranslation("people.link.none")));
                        });
        add(new RouterLink(getTranslation("people.address-link.back"), MeView.class));
    }

    private void confirm(String secret) {
        addresses.confirm(actor.get(), secret);
        getUI().ifPresent(ui -> ui.navigate(MeView.class));
        Say.done(getTranslation("people.address-link.done"));
    }
}
