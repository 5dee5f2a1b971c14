package org.accord.matrix;

import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.organisations.Power.COORDINATE;
import static org.accord.organisations.Power.DRAFT;
import static org.accord.organisations.Power.SIGN;
import static org.accord.organisations.Power.SPEAK;
import static org.accord.organisations.Power.SUBMIT;
import static org.accord.organisations.Power.VOTE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Binding;
import org.accord.organisations.Listing;
import org.accord.organisations.MandateId;
import org.accord.organisations.Mandates;
import org.accord.organisations.Power;
import org.accord.organisations.Terms;
import org.accord.organisations.screening.ApplicationId;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.accord.people.SessionId;
import org.accord.people.TestSessions;
import org.springframework.context.ApplicationContext;

/** The columns of the matrix: a small world with one of each kind in it. */
final class Everybody {

    static final Set<Power> ALL = Set.of(Power.values());

    final ApplicationContext house;
    final CommonShoreStory story;
    final Applications applications;

    /** Members: one that members may name, and one that only its own people may. */
    final OrganisationId discreet;

    final OrganisationId hidden;

    /** An assembly that nobody is in but {@code els}, who facilitates it. */
    final AssemblyId closed;

    /** Somebody who takes part in nothing yet. */
    final Actor.Person newcomer;

    final MandateId ofNewcomer;
    private final List<Who> columns = new ArrayList<>();

    Everybody(ApplicationContext house) {
        this.house = house;
        story = CommonShoreStory.in(house);
        Shore shore = story.shore;
        Mandates mandates = house.getBean(Mandates.class);
        discreet = shore.organisation("Quiet Weavers", "Asia", Listing.MEMBERS);
        hidden = shore.organisation("Hidden Reef", "Oceania", Listing.UNLISTED);
        closed = shore.closedAssembly("Behind the door");
        newcomer = shore.person("Whimbrel");
        shore.delegate("Second of Delta", story.delta, COORDINATE);
        shore.delegate("Second of Red", story.red, COORDINATE);
        shore.delegate("Second of Marsh", story.marsh, COORDINATE);
        shore.administrator("Second administrator");
        ofNewcomer = mandates.grant(PLATFORM, story.delta, newcomer.id(), Set.of(SPEAK), null);
        applications = new Applications(house);

        Actor.Person revoked = shore.person("Revoked");
        mandates.revoke(PLATFORM, mandates.grant(PLATFORM, story.delta, revoked.id(), ALL, null));
        Actor.Person runOut = shore.person("Run out");
        TestClock clock = house.getBean(TestClock.class);
        clock.advance(Duration.ofHours(-2));
        mandates.grant(
                PLATFORM,
                story.delta,
                runOut.id(),
                new Terms(ALL, Binding.FREE, clock.instant().plus(Duration.ofHours(1))));
        clock.reset();
        shore.mandate(story.heron, story.marsh, Power.values());
        Actor.Person translator = office("Translator", Role.TRANSLATOR);
        Actor.Person barred = office("Barred", Role.SCREENER);
        shore.mandate(barred, story.tide, SPEAK);
        Assemblies assemblies = house.getBean(Assemblies.class);
        for (Actor.Person person : List.of(applications.screener, barred, translator, story.owl)) {
            assemblies.bring(PLATFORM, story.global, person.id());
        }
        assemblies.nameFacilitator(PLATFORM, closed, story.plover.id());

        Face delta = Face.of(story.delta);
        columns.add(new Who("vis", VISITOR, Face.own(), SessionId.next(), Map.of()));
        columns.add(new Who("app", VISITOR, Face.own(), SessionId.next(), applications.links));
        column("rea", story.stint, Face.own());
        column("com", story.tern, Face.own());
        column("dra", shore.delegate("Drafts", story.delta, DRAFT), delta);
        column("sub", shore.delegate("Submits", story.delta, SUBMIT), delta);
        column("spk", shore.delegate("Speaks", story.delta, SPEAK), delta);
        column("vot", shore.delegate("Votes", story.delta, VOTE), delta);
        column("sig", shore.delegate("Signs", story.delta, SIGN), delta);
        column("coo", shore.delegate("Coordinates", story.delta, COORDINATE), delta);
        column("oth", shore.delegate("Other", story.red, Power.values()), Face.of(story.red));
        column("sus", story.heron, Face.of(story.marsh));
        column("rev", revoked, delta);
        column("out", runOut, delta);
        column("fac", story.rook, Face.own());
        column("els", story.plover, Face.own());
        column("two", story.gull, delta);
        column("scr", applications.screener, Face.own());
        column("bar", barred, Face.own());
        column("tra", translator, Face.own());
        column("adm", story.owl, Face.own());
        columns.add(new Who("hou", PLATFORM, Face.own(), SessionId.next(), Map.of()));
    }

    List<Who> columns() {
        return columns;
    }

    Who column(String sign) {
        return columns.stream()
                .filter(who -> who.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    <T> T service(Class<T> type) {
        return house.getBean(type);
    }

    int version(ApplicationId id) {
        return applications.version(id);
    }

    private void column(String sign, Actor.Person person, Face face) {
        columns.add(new Who(
                sign, person, face, TestSessions.open(house, person.id()).sessionId(), Map.of()));
    }

    private Actor.Person office(String pseudonym, Role role) {
        Actor.Person person = story.shore.person(pseudonym);
        house.getBean(Roles.class).name(PLATFORM, person.id(), role);
        return person;
    }
}
