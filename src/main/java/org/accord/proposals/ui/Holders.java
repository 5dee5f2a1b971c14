package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.accord.kit.Brackets;
import org.accord.proposals.OpenText;
import org.accord.text.AmendmentId;

/** Who is behind the amendments of an {@link OpenText}: names, links, and a hue for each organisation's proposal. */
final class Holders {

    private final Map<AmendmentId, OpenText.Holder> holders;
    private final Locale locale;

    Holders(OpenText<?> text, Locale locale) {
        this.holders = text.holders();
        this.locale = locale;
    }

    List<Brackets.Holder> of(Collection<AmendmentId> amendments) {
        return known(amendments)
                .map(holder -> new Brackets.Holder(
                        name(holder), ProposalRoutes.proposal(holder.number()), holder.number() % Brackets.HUES))
                .toList();
    }

    /** As links in a list. */
    Component list(Collection<AmendmentId> amendments) {
        return list(known(amendments).toList(), locale);
    }

    static Component list(List<OpenText.Holder> holders, Locale locale) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        for (OpenText.Holder holder : holders) {
            list.add(new ListItem(ProposalRoutes.to(ProposalRoutes.proposal(holder.number()), name(holder, locale))));
        }
        return list;
    }

    private Stream<OpenText.Holder> known(Collection<AmendmentId> amendments) {
        return amendments.stream().map(holders::get).filter(Objects::nonNull);
    }

    private String name(OpenText.Holder holder) {
        return name(holder, locale);
    }

    private static String name(OpenText.Holder holder, Locale locale) {
        return I18NProvider.translate(
                locale,
                "proposals.row.name",
                holder.number(),
                holder.organisation().text(locale));
    }
}
