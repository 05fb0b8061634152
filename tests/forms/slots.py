"""All places of a plan, wherever they stand."""

from __future__ import annotations

from itacheck.forms.plan import Part, Plan, Slot


def all_slots(plan: Plan) -> list[Slot]:
    """Return every slot of a form."""
    return [
        *plan.agency.slots,
        *plan.results.slots,
        plan.scores,
        *(slot for part in (*plan.areas, plan.whole) for slot in slots_of(part)),
    ]


def slots_of(part: Part) -> list[Slot]:
    """Return the slots of an area, or of the whole."""
    return [
        *([part.items] if part.items is not None else []),
        *part.own,
        *(slot for group in part.groups for slot in group.slots),
        *part.after,
    ]
