package org.accord.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.accord.kernel.Translations;
import org.accord.people.OneClickSignIn;
import org.accord.people.People;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who is on offer at the demo's door: the people of the story, and nobody else who may have an account by now. */
@Component
@Profile(Demo.PROFILE)
class DemoSignIn implements OneClickSignIn {

    private static final Actor PLATFORM = new Actor.Platform("demo");

    private final People people;

    DemoSignIn(People people) {
        this.people = people;
    }

    @Override
    public List<Choice> people(String language) {
        CommonShore.People cast = CommonShore.read("people", CommonShore.People.class);
        Map<String, PersonId> ids = people.made(PLATFORM);
        List<Choice> choices = new ArrayList<>();
        cast.organisations()
                .forEach((organisation, delegate) -> offer(
                        choices, ids, delegate.get(1), Translations.text(language, "demo.delegate", organisation)));
        cast.facilitators().forEach(facilitator -> {
            List<String> name = Objects.requireNonNull(
                    Objects.requireNonNull(cast.assemblies().get(facilitator.assembly()))
                            .names()
                            .get(language));
            offer(choices, ids, facilitator.pseudonym(), Translations.text(language, "demo.facilitator", name.get(0)));
        });
        cast.activists()
                .forEach(activist -> offer(
                        choices,
                        ids,
                        activist.pseudonym(),
                        Translations.text(language, Translations.key("demo.activist.", activist.mode()))));
        choices.replaceAll(choice -> cast.screeners().contains(choice.pseudonym())
                ? new Choice(
                        choice.person(), choice.pseudonym(), Translations.text(language, "demo.screener", choice.as()))
                : choice);
        offer(choices, ids, cast.administrator().pseudonym(), Translations.text(language, "demo.administrator"));
        return choices;
    }

    private static void offer(List<Choice> choices, Map<String, PersonId> ids, String pseudonym, String as) {
        PersonId id = ids.get(pseudonym);
        if (id != null) {
            choices.add(new Choice(id, pseudonym, as));
        }
    }
}
