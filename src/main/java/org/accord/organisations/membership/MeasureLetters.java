package org.accord.organisations.membership;

import org.accord.kernel.Actor;
import org.accord.kernel.Translations;
import org.accord.organisations.Mandates;
import org.accord.organisations.Power;
import org.accord.organisations.membership.MeasureRepository.Member;
import org.accord.organisations.screening.RefusalReason;
import org.accord.people.Letters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Writes to who coordinates an organisation what was decided about its membership, each in their own language (ELI-8). */
@Service
class MeasureLetters {

    private static final Actor HOUSE = new Actor.Platform("screening");

    private final Mandates mandates;
    private final Letters letters;
    private final String house;

    MeasureLetters(Mandates mandates, Letters letters, @Value("${accord.address}") String house) {
        this.mandates = mandates;
        this.letters = letters;
        this.house = house;
    }

    void tell(Member member, Measure measure, MeasureState to) {
        mandates.holders(HOUSE, member.id()).stream()
                .filter(holder -> holder.powers().contains(Power.COORDINATE))
                .forEach(holder -> letters.sendTo(
                        HOUSE,
                        holder.person(),
                        language -> new Letters.Words(
                                Translations.text(language, "organisations.measure.letter.subject", member.name()),
                                text(language, member, measure, to))));
    }

    private String text(String language, Member member, Measure measure, MeasureState to) {
        StringBuilder text = new StringBuilder(Translations.text(
                language,
                to == MeasureState.TAKEN
                        ? Translations.key("organisations.measure.letter.taken.", measure.step())
                        : Translations.key("organisations.measure.letter.", to),
                member.name()));
        RefusalReason reason = measure.reason();
        if (reason != null && to != MeasureState.OVERTURNED) {
            text.append("\n\n")
                    .append(Translations.text(
                            language,
                            "organisations.measure.reason",
                            Translations.text(language, Translations.key("organisations.reason.name.", reason))));
        }
        if (measure.words() != null && to != MeasureState.OVERTURNED) {
            text.append("\n\n").append(measure.words());
        }
        return text.append("\n\n")
                .append(Translations.text(
                        language, "organisations.measure.letter.room", house + "/desk/organisation/" + member.id()))
                .toString();
    }
}
