package org.accord.assemblies;

import java.time.Instant;
import org.accord.people.InvitationId;

/** An invitation to an assembly that waits for somebody. */
public record SeatRow(InvitationId id, Seat seat, Instant expires) {}
