package org.accord.organisations;

import static org.accord.db.organisations.Tables.ORGANISATION;
import static org.accord.db.organisations.Tables.ORGANISATION_WORD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.accord.db.organisations.tables.OrganisationWord;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.OrganisationRepository.Entry;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The list of members, by name, and by the words of their names. Each listing is read by itself, in the order of its index, so
 * that a page costs the same whatever the mix, wherever it begins, and however many members have the word.
 */
@Repository
class MemberListRepository {

    /** The name as members are ordered by it; no two have the same. */
    private static final Field<String> PLACE = lower(ORGANISATION.NAME);

    private static final List<Field<?>> ENTRY = List.of(
            ORGANISATION.ORGANISATION_ID,
            ORGANISATION.NAME,
            ORGANISATION.KIND,
            ORGANISATION.SCALE,
            ORGANISATION.REGION,
            ORGANISATION.LISTING);

    /** No character comes after it, in no word: all that begins with a word stands before the word and this. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final DSLContext database;

    MemberListRepository(DSLContext database) {
        this.database = database;
    }

    /** A member, with the place that it stands at. */
    record Listed(Entry entry, MembersPage.Place place) {}

    /** Members by name, from after that place: of these listings, and of one's own. */
    List<Listed> all(
            Set<Listing> readable, Collection<OrganisationId> own, MembersPage.@Nullable Place after, int most) {
        return listed(
                readable,
                listing -> byName(
                        listing == null ? own(own, readable) : ORGANISATION.LISTING.eq(inline(listing)), after, most),
                most);
    }

    /**
     * Members with such words in their names, in the order of the first of their words that begins as the leading one, and
     * then by name; from after that place. Beside a leading word that many have, others that few have it with cost a look
     * for each of the many.
     */
    List<Listed> called(
            NameQuery query,
            Set<Listing> readable,
            Collection<OrganisationId> own,
            MembersPage.@Nullable Place after,
            int most) {
        return listed(
                readable,
                listing -> listing == null
                        ? byWord(query, own(own, readable), ORGANISATION_WORD.ORGANISATION_ID.in(own), after, most)
                        : byWord(
                                query,
                                ORGANISATION.LISTING.eq(inline(listing)),
                                ORGANISATION_WORD.LISTING.eq(inline(listing)),
                                after,
                                most),
                most);
    }

    private static Condition own(Collection<OrganisationId> own, Set<Listing> readable) {
        return ORGANISATION.ORGANISATION_ID.in(own).and(ORGANISATION.LISTING.notIn(readable));
    }

    /** @param page what stands on it of that listing; of one's own, for null */
    private List<Listed> listed(Set<Listing> readable, Function<@Nullable Listing, Select<Record>> page, int most) {
        Select<Record> all = page.apply(null);
        for (Listing listing : readable) {
            all = all.unionAll(page.apply(listing));
        }
        var members = all.asTable("members");
        Field<String> word = members.field("word", String.class);
        Field<String> place = members.field("place", String.class);
        return database.select(
                        row(
                                        members.field(ORGANISATION.ORGANISATION_ID),
                                        members.field(ORGANISATION.NAME),
                                        members.field(ORGANISATION.KIND),
                                        members.field(ORGANISATION.SCALE),
                                        members.field(ORGANISATION.REGION),
                                        members.field(ORGANISATION.LISTING))
                                .mapping(Entry::new),
                        row(word, place).mapping(MembersPage.Place::new))
                .from(members)
                .orderBy(word, place)
                .limit(most)
                .fetch(Records.mapping(Listed::new));
    }

    private Select<Record> byName(Condition which, MembersPage.@Nullable Place after, int most) {
        return database.select(ENTRY)
                .select(inline("").as("word"), PLACE.as("place"))
                .from(ORGANISATION)
                .where(
                        ORGANISATION.STATUS.eq(inline(OrganisationStatus.ADMITTED)),
                        which,
                        after == null ? noCondition() : PLACE.gt(after.name()))
                .orderBy(PLACE)
                .limit(most);
    }

    private Select<Record> byWord(
            NameQuery query, Condition which, Condition whose, MembersPage.@Nullable Place after, int most) {
        OrganisationWord earlier = ORGANISATION_WORD.as("earlier");
        Condition called = begins(ORGANISATION_WORD, query.leading())
                // a name stands where the first of its words does, and nowhere else
                .and(notExists(selectOne()
                        .from(earlier)
                        .where(
                                earlier.ORGANISATION_ID.eq(ORGANISATION_WORD.ORGANISATION_ID),
                                begins(earlier, query.leading()),
                                earlier.WORD.lt(ORGANISATION_WORD.WORD))));
        for (String beginning : query.others()) {
            OrganisationWord other = ORGANISATION_WORD.as("other");
            called = called.and(exists(selectOne()
                    .from(other)
                    .where(other.ORGANISATION_ID.eq(ORGANISATION_WORD.ORGANISATION_ID), begins(other, beginning))));
        }
        return database.select(ENTRY)
                .select(ORGANISATION_WORD.WORD.as("word"), ORGANISATION_WORD.PLACE.as("place"))
                .from(ORGANISATION_WORD)
                .join(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(ORGANISATION_WORD.ORGANISATION_ID))
                .where(
                        whose,
                        called,
                        ORGANISATION.STATUS.eq(inline(OrganisationStatus.ADMITTED)),
                        which,
                        after == null
                                ? noCondition()
                                : row(ORGANISATION_WORD.WORD, ORGANISATION_WORD.PLACE)
                                        .gt(after.word(), after.name()))
                .orderBy(ORGANISATION_WORD.WORD, ORGANISATION_WORD.PLACE)
                .limit(most);
    }

    /** As two bounds, which an index finds whatever the word: what comes of {@code like} hangs on the plan. */
    private static Condition begins(OrganisationWord words, String beginning) {
        Field<String> typed = lower(val(beginning));
        return words.WORD.ge(typed).and(words.WORD.lt(typed.concat(inline(LAST))));
    }
}
