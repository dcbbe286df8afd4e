package app.adiuva.contracts.billing;

import java.util.List;

/// What `GET /api/v1/billing/offers` answers: everything that is for sale.
///
/// @param plans the paid ones, from the smallest
/// @param sandbox whether no real money moves
public record Offers(List<PlanPrice> plans, List<CreditPack> packs, boolean sandbox) {
    public Offers {
        plans = List.copyOf(plans);
        packs = List.copyOf(packs);
    }
}
