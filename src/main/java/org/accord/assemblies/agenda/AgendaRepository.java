package org.accord.assemblies.agenda;

import static org.accord.db.assemblies.Tables.AGENDA_ITEM;
import static org.accord.db.assemblies.Tables.AGENDA_MATTER;
import static org.accord.db.assemblies.Tables.ASSEMBLY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.Participation;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** The tables of agendas. */
@Repository
class AgendaRepository {

    private final DSLContext database;

    AgendaRepository(DSLContext database) {
        this.database = database;
    }

    /** Until this transaction ends nobody else changes that agenda, and who comments there waits for it. */
    void hold(AssemblyId assembly) {
        database.select(ASSEMBLY.ASSEMBLY_ID)
                .from(ASSEMBLY)
                .where(ASSEMBLY.ASSEMBLY_ID.eq(assembly))
                .forNoKeyUpdate()
                .execute();
    }

    Optional<AgendaItem> find(AgendaItemId id) {
        return items(AGENDA_ITEM.ITEM_ID.eq(id)).fetchOptional(Records.mapping(AgendaItem::new));
    }

    /** What is open, in order. */
    List<AgendaItem> open(AssemblyId assembly) {
        return items(AGENDA_ITEM.ASSEMBLY_ID.eq(assembly), AGENDA_ITEM.PLACE.isNotNull())
                .orderBy(AGENDA_ITEM.PLACE)
                .fetch(Records.mapping(AgendaItem::new));
    }

    /** The open ones that are about that, in order. */
    List<AgendaItem> about(AssemblyId assembly, Thing matter) {
        return items(
                        AGENDA_ITEM.ASSEMBLY_ID.eq(assembly),
                        AGENDA_ITEM.PLACE.isNotNull(),
                        exists(selectOne()
                                .from(AGENDA_MATTER)
                                .where(
                                        AGENDA_MATTER.ITEM_ID.eq(AGENDA_ITEM.ITEM_ID),
                                        AGENDA_MATTER.MATTER_KIND.eq(matter.kind()),
                                        AGENDA_MATTER.MATTER_ID.eq(matter.id()))))
                .orderBy(AGENDA_ITEM.PLACE)
                .fetch(Records.mapping(AgendaItem::new));
    }

    /** What was dealt with, the latest first. */
    List<AgendaItem> closed(AssemblyId assembly, int most) {
        return items(AGENDA_ITEM.ASSEMBLY_ID.eq(assembly), AGENDA_ITEM.CLOSED_AT.isNotNull())
                .orderBy(AGENDA_ITEM.CLOSED_AT.desc(), AGENDA_ITEM.ITEM_ID.desc())
                .limit(most)
                .fetch(Records.mapping(AgendaItem::new));
    }

    /** Those that somebody added, the newest first. */
    List<AgendaItem> addedBy(PersonId person) {
        return items(AGENDA_ITEM.ADDED_BY.eq(person))
                .orderBy(AGENDA_ITEM.ADDED_AT.desc(), AGENDA_ITEM.ITEM_ID.desc())
                .fetch(Records.mapping(AgendaItem::new));
    }

    void add(AgendaItemId id, AssemblyId assembly, NewItem item, int place, PersonId by, Instant at) {
        database.insertInto(AGENDA_ITEM)
                .set(AGENDA_ITEM.ITEM_ID, id)
                .set(AGENDA_ITEM.ASSEMBLY_ID, assembly)
                .set(AGENDA_ITEM.TITLE, item.title())
                .set(AGENDA_ITEM.KIND, item.kind())
                .set(AGENDA_ITEM.MINUTES, item.minutes())
                .set(AGENDA_ITEM.PARTICIPATION, item.participation())
                .set(AGENDA_ITEM.PLACE, place)
                .set(AGENDA_ITEM.VERSION, 1L)
                .set(AGENDA_ITEM.ADDED_BY, by)
                .set(AGENDA_ITEM.ADDED_AT, at)
                .set(AGENDA_ITEM.CHANGED_BY, by)
                .execute();
        name(id, item.matters());
    }

    /** Stores new words where nobody else has since; throws {@link Stale} otherwise. */
    void change(AgendaItem before, NewItem now, PersonId by) {
        changed(database.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.TITLE, now.title())
                .set(AGENDA_ITEM.KIND, now.kind())
                .set(AGENDA_ITEM.MINUTES, now.minutes())
                .set(AGENDA_ITEM.PARTICIPATION, now.participation())
                .set(AGENDA_ITEM.VERSION, before.version() + 1)
                .set(AGENDA_ITEM.CHANGED_BY, by)
                .where(asRead(before))
                .execute());
        database.deleteFrom(AGENDA_MATTER)
                .where(AGENDA_MATTER.ITEM_ID.eq(before.id()))
                .execute();
        name(before.id(), now.matters());
    }

    /** Changes places with the neighbour, in one statement, so that each place is always somebody's own. */
    void swap(AgendaItem item, int place, int neighbour, PersonId by) {
        database.update(AGENDA_ITEM)
                .set(
                        AGENDA_ITEM.PLACE,
                        when(AGENDA_ITEM.PLACE.eq(place), neighbour).otherwise(place))
                .where(AGENDA_ITEM.ASSEMBLY_ID.eq(item.assembly()), AGENDA_ITEM.PLACE.in(place, neighbour))
                .execute();
        changed(database.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.VERSION, item.version() + 1)
                .set(AGENDA_ITEM.CHANGED_BY, by)
                .where(asRead(item))
                .execute());
    }

    /** @param place of its own until now */
    void close(AgendaItem item, int place, PersonId by, Instant at) {
        changed(database.update(AGENDA_ITEM)
                .setNull(AGENDA_ITEM.PLACE)
                .set(AGENDA_ITEM.CLOSED_AT, at)
                .set(AGENDA_ITEM.VERSION, item.version() + 1)
                .set(AGENDA_ITEM.CHANGED_BY, by)
                .where(asRead(item))
                .execute());
        closeUp(item.assembly(), place);
    }

    void reopen(AgendaItem item, int place, PersonId by) {
        changed(database.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.PLACE, place)
                .setNull(AGENDA_ITEM.CLOSED_AT)
                .set(AGENDA_ITEM.VERSION, item.version() + 1)
                .set(AGENDA_ITEM.CHANGED_BY, by)
                .where(asRead(item))
                .execute());
    }

    /** @param place of its own until now */
    void remove(AgendaItem item, int place) {
        database.deleteFrom(AGENDA_MATTER)
                .where(AGENDA_MATTER.ITEM_ID.eq(item.id()))
                .execute();
        changed(database.deleteFrom(AGENDA_ITEM).where(asRead(item)).execute());
        closeUp(item.assembly(), place);
    }

    private void closeUp(AssemblyId assembly, int place) {
        database.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.PLACE, AGENDA_ITEM.PLACE.minus(1))
                .where(AGENDA_ITEM.ASSEMBLY_ID.eq(assembly), AGENDA_ITEM.PLACE.gt(place))
                .execute();
    }

    private void name(AgendaItemId id, List<Thing> matters) {
        var insert = database.insertInto(
                AGENDA_MATTER,
                AGENDA_MATTER.ITEM_ID,
                AGENDA_MATTER.ORDINAL,
                AGENDA_MATTER.MATTER_KIND,
                AGENDA_MATTER.MATTER_ID);
        for (int at = 0; at < matters.size(); at++) {
            insert = insert.values(
                    id, at + 1, matters.get(at).kind(), matters.get(at).id());
        }
        if (!matters.isEmpty()) {
            insert.execute();
        }
    }

    private static Condition asRead(AgendaItem item) {
        return AGENDA_ITEM.ITEM_ID.eq(item.id()).and(AGENDA_ITEM.VERSION.eq(item.version()));
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new Stale("agenda");
        }
    }

    private SelectConditionStep<
                    Record10<
                            AgendaItemId,
                            Long,
                            AssemblyId,
                            String,
                            AgendaItemKind,
                            Integer,
                            Participation,
                            List<Thing>,
                            Instant,
                            Instant>>
            items(Condition... which) {
        return database.select(
                        AGENDA_ITEM.ITEM_ID,
                        AGENDA_ITEM.VERSION,
                        AGENDA_ITEM.ASSEMBLY_ID,
                        AGENDA_ITEM.TITLE,
                        AGENDA_ITEM.KIND,
                        AGENDA_ITEM.MINUTES,
                        AGENDA_ITEM.PARTICIPATION,
                        multiset(select(AGENDA_MATTER.MATTER_KIND, AGENDA_MATTER.MATTER_ID)
                                        .from(AGENDA_MATTER)
                                        .where(AGENDA_MATTER.ITEM_ID.eq(AGENDA_ITEM.ITEM_ID))
                                        .orderBy(AGENDA_MATTER.ORDINAL))
                                .convertFrom(rows -> rows.map(Records.mapping(Thing::new))),
                        AGENDA_ITEM.ADDED_AT,
                        AGENDA_ITEM.CLOSED_AT)
                .from(AGENDA_ITEM)
                .where(which);
    }
}
