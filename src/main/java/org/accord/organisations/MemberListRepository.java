package org.accord.organisations;

import static org.accord.db.organisations.Tables.ORGANISATION;
import static org.accord.db.organisations.Tables.ORGANISATION_WORD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.accord.db.organisations.tables.OrganisationWord;
import org.accord.kernel.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Records;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Who stands where in the list of members: by name, and by the words of names. Each listing is read by itself, in the order of
 * its index, so that a page costs the same whatever the mix, wherever it begins, and however many members have the word.
 */
@Repository
class MemberListRepository {

    /** No character comes after it, in no word: all that begins with a word stands before the word and this. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final DSLContext database;

    MemberListRepository(DSLContext database) {
        this.database = database;
    }

    /** A member, and the place that it stands at. */
    record Listed(OrganisationId id, MembersPage.Place place) {}

    /** Members by name, from after that place: of these listings, and of one's own. */
    List<Listed> all(
            Set<Listing> readable, Collection<OrganisationId> own, MembersPage.@Nullable Place after, int most) {
        return listed(
                readable,
                byName(ORGANISATION.ORGANISATION_ID.in(own).and(ORGANISATION.LISTING.notIn(readable)), after, most),
                listing -> byName(ORGANISATION.LISTING.eq(inline(listing)), after, most),
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
                byWord(
                        query,
                        ORGANISATION_WORD.ORGANISATION_ID.in(own).and(ORGANISATION_WORD.LISTING.notIn(readable)),
                        after,
                        most),
                listing -> byWord(query, ORGANISATION_WORD.LISTING.eq(inline(listing)), after, most),
                most);
    }

    private List<Listed> listed(
            Set<Listing> readable,
            Select<Record3<OrganisationId, String, String>> own,
            Function<Listing, Select<Record3<OrganisationId, String, String>>> of,
            int most) {
        var all = own;
        for (Listing listing : readable) {
            all = all.unionAll(of.apply(listing));
        }
        var members = all.asTable("members");
        Field<String> word = members.field("word", String.class);
        Field<String> place = members.field("place", String.class);
        return database.select(
                        members.field(ORGANISATION.ORGANISATION_ID),
                        row(word, place).mapping(MembersPage.Place::new))
                .from(members)
                .orderBy(word, place)
                .limit(most)
                .fetch(Records.mapping(Listed::new));
    }

    private Select<Record3<OrganisationId, String, String>> byName(
            Condition which, MembersPage.@Nullable Place after, int most) {
        return database.select(ORGANISATION.ORGANISATION_ID, inline("").as("word"), ORGANISATION.PLACE)
                .from(ORGANISATION)
                .where(
                        ORGANISATION.STATUS.eq(inline(OrganisationStatus.ADMITTED)),
                        which,
                        after == null ? noCondition() : ORGANISATION.PLACE.gt(after.name()))
                .orderBy(ORGANISATION.PLACE)
                .limit(most);
    }

    /** Only members have their words there. */
    private Select<Record3<OrganisationId, String, String>> byWord(
            NameQuery query, Condition which, MembersPage.@Nullable Place after, int most) {
        Condition called = begins(ORGANISATION_WORD, query.leading());
        for (String beginning : query.others()) {
            OrganisationWord other = ORGANISATION_WORD.as("other");
            called = called.andNot(no(other, begins(other, beginning)));
        }
        // a name stands where the first of its words does, and nowhere else
        OrganisationWord earlier = ORGANISATION_WORD.as("earlier");
        called = called.and(no(earlier, begins(earlier, query.leading()).and(earlier.WORD.lt(ORGANISATION_WORD.WORD))));
        return database.select(ORGANISATION_WORD.ORGANISATION_ID, ORGANISATION_WORD.WORD, ORGANISATION_WORD.PLACE)
                .from(ORGANISATION_WORD)
                .where(
                        which,
                        called,
                        after == null
                                ? noCondition()
                                : row(ORGANISATION_WORD.WORD, ORGANISATION_WORD.PLACE)
                                        .gt(after.word(), after.name()))
                .orderBy(ORGANISATION_WORD.WORD, ORGANISATION_WORD.PLACE)
                .limit(most);
    }

    /**
     * Counted, by the key: of {@code exists} PostgreSQL makes a join, for which it may read all words first. And less than one:
     * of what equals nothing it expects one row in 200, and would collect all words to find them.
     */
    private static Condition no(OrganisationWord such, Condition which) {
        return field(selectCount().from(such).where(such.ORGANISATION_ID.eq(ORGANISATION_WORD.ORGANISATION_ID), which))
                .lt(inline(1));
    }

    /** As two bounds, which an index finds whatever the word: what comes of {@code like} hangs on the plan. */
    private static Condition begins(OrganisationWord words, String beginning) {
        Field<String> typed = lower(val(beginning));
        return words.WORD.ge(typed).and(words.WORD.lt(typed.concat(inline(LAST))));
    }
}
