-- Which offerings does the catalog hold now? One row an offering.

create or replace view offering_catalog as
select
  f.offering_code as offering,
  f.name,
  f.category,
  f.type,
  f.kind,
  f.sku,
  f.stage,
  f.maturity,
  f.delivery,
  f.segments,
  f.geos,
  f.industries,
  f.list_price,
  f.currency,
  f.price_unit,
  f.duration_days,
  f.owner,
  f.launched_on,
  f.retired_on,
  f.summary,
  f.load
from offering as f
where f.retired_load is null;

comment on view offering_catalog is 'The catalog as it is now: one row an offering.';
comment on column offering_catalog.offering is 'The code of the offering, as figure_cell has it.';
comment on column offering_catalog.name is 'What it is called.';
comment on column offering_catalog.category is 'The first level of the catalog.';
comment on column offering_catalog.type is 'The second level of the catalog.';
comment on column offering_catalog.kind is 'packaged (has a SKU) or custom (scoped in a statement of work).';
comment on column offering_catalog.sku is 'The number it is ordered by.';
comment on column offering_catalog.stage is 'idea, backlog, building, pilot, available or retired.';
comment on column offering_catalog.maturity is 'How mature it is, in the practice''s own words.';
comment on column offering_catalog.delivery is 'Who delivers it: direct, partner or both.';
comment on column offering_catalog.segments is 'The segments it is sold to; empty = all.';
comment on column offering_catalog.geos is 'The geos it is sold in; empty = all.';
comment on column offering_catalog.industries is 'The industries it is sold to; empty = all.';
comment on column offering_catalog.list_price is 'The list price.';
comment on column offering_catalog.currency is 'The currency of the list price.';
comment on column offering_catalog.price_unit is 'What the price is for: a day, a seat, ...';
comment on column offering_catalog.duration_days is 'How many days it takes.';
comment on column offering_catalog.owner is 'Who owns it.';
comment on column offering_catalog.launched_on is 'The day it was launched.';
comment on column offering_catalog.retired_on is 'The day it was retired.';
comment on column offering_catalog.summary is 'What it is, in a sentence or two.';
comment on column offering_catalog.load is 'The load that brought this version.';
