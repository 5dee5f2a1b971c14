package org.accord.organisations.screening;

import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;
import org.accord.people.OneTimeSecret;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.springframework.context.ApplicationContext;

/** Organisations that want to join, and the people who screen them, for a test; made through the services. */
public final class Applicants {

    private final Applying applying;
    private final ApplicationRepository repository;
    private final Roles roles;
    private final Shore shore;
    private final Clock clock;

    private Applicants(ApplicationContext house) {
        applying = house.getBean(Applying.class);
        repository = house.getBean(ApplicationRepository.class);
        roles = house.getBean(Roles.class);
        shore = Shore.in(house);
        clock = house.getBean(Clock.class);
    }

    public static Applicants in(ApplicationContext house) {
        return new Applicants(house);
    }

    /** Somebody who screens. */
    public Actor.Person screener(String pseudonym) {
        Actor.Person person = shore.person(pseudonym);
        roles.name(PLATFORM, person.id(), Role.SCREENER);
        return person;
    }

    /** A form as somebody fills it in who may join. */
    public static NewApplication form(String name, OrganisationKind kind, Listing listing) {
        return form(name, kind, Tie.NONE, listing, "en", List.of());
    }

    public static NewApplication form(
            String name, OrganisationKind kind, Tie tie, Listing listing, String language, List<String> recommenders) {
        Set<Declaration> all = EnumSet.allOf(Declaration.class);
        return new NewApplication(
                name,
                kind,
                tie,
                Scale.LOCAL,
                "Asia",
                "Bangla",
                language,
                listing,
                all,
                "Koel",
                // limits and letters outlive a test
                "koel-" + ApplicationId.next() + "@example.org",
                recommenders,
                List.of(),
                "We plant mangroves.");
    }

    /** Sends it, as somebody who took their time. */
    public ApplicationId send(NewApplication form) {
        ApplicationId id = ApplicationId.next();
        applying.apply(
                VISITOR,
                new Applying.Opened(id, clock.instant().minus(ApplicationPolicy.QUICKEST)),
                form,
                "",
                id.toString());
        return id;
    }

    /** A link as it stands in a letter. */
    public String link(ApplicationId id) {
        OneTimeSecret secret = OneTimeSecret.next();
        repository.addLink(secret, id, clock.instant());
        return secret.value();
    }

    /** Sends it and confirms it. */
    public ApplicationId submit(NewApplication form) {
        ApplicationId id = send(form);
        applying.confirm(VISITOR, link(id));
        return id;
    }

    /** One that members do not comment on, so that it can be decided at once. */
    public ApplicationId submit(String name) {
        return submit(form(name, OrganisationKind.GRASSROOTS, Listing.MEMBERS));
    }

    /** From now on its contact does not open, as where the key is lost that sealed it. */
    public void breakSeal(ApplicationId id) {
        repository.seal(id, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    }

    ApplicationState state(ApplicationId id) {
        return repository.find(id).orElseThrow().state();
    }

    int version(ApplicationId id) {
        return repository.find(id).orElseThrow().version();
    }
}
