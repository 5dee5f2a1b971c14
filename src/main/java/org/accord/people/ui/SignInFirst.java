package org.accord.people.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.regex.Pattern;
import org.accord.kernel.Actor;
import org.accord.people.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * Remembers where a visitor wanted to go who followed a link within an open page and has to sign in first, as Spring Security
 * does of whoever loads such an address. Only a page of this house is remembered, and only as an address that is a plain one.
 */
@Component
class SignInFirst implements VaadinServiceInitListener {

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9-][A-Za-z0-9/._~-]{0,500}(\\?[A-Za-z0-9=&._~-]{0,500})?");

    private final transient CurrentActor actor;

    SignInFirst(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(new Listener(actor)));
    }

    /** Asked before the doors, which ask nobody else where they refuse. */
    @ListenerPriority(Integer.MAX_VALUE)
    private static final class Listener implements BeforeEnterListener {

        private static final long serialVersionUID = 1;

        private final transient CurrentActor actor;

        private Listener(CurrentActor actor) {
            this.actor = actor;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            String page = event.getLocation().getPathWithQueryParameters();
            if (!event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)
                    && actor.get() instanceof Actor.Visitor
                    && PLAIN.matcher(page).matches()) {
                Wanted.afterSigningIn(page);
            }
        }
    }
}
