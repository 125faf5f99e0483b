import { NonNullableFormBuilder, Validators } from '@angular/forms';

import { Trade, Vendor, WriteVendorRequest } from '@api/models';
import { TRADE } from '@api/models/trade-array';

export type VendorForm = ReturnType<typeof vendorForm>;

const NOBODY_YET = {
  name: '',
  trades: [] as Trade[],
  contact_name: '',
  email: '',
  phone: '',
  address_line1: '',
  address_line2: '',
  city: '',
  region: '',
  postal_code: '',
  website: '',
  insurance_provider: '',
  insurance_policy_number: '',
  insurance_expires_on: null as string | null,
  licence_number: '',
  licence_expires_on: null as string | null,
  is_active: true,
  notes: '',
};

/** What the fields show of a vendor, named as the fields. */
export function toForm(vendor: Vendor | typeof NOBODY_YET) {
  return {
    ...vendor,
    trades: Object.fromEntries(TRADE.map((trade) => [trade, vendor.trades.includes(trade)])),
    insurance_expires_on: vendor.insurance_expires_on ?? '',
    licence_expires_on: vendor.licence_expires_on ?? '',
  };
}

/** The fields of a vendor, as the API names them. */
export function vendorForm(forms: NonNullableFormBuilder, vendor: Vendor | null) {
  const start = toForm(vendor ?? NOBODY_YET);
  return forms.group({
    name: [start.name, [Validators.required, Validators.maxLength(200)]],
    trades: forms.record(start.trades),
    contact_name: [start.contact_name, Validators.maxLength(150)],
    email: [start.email, Validators.email],
    phone: [start.phone, Validators.maxLength(40)],
    address_line1: [start.address_line1, Validators.maxLength(200)],
    address_line2: [start.address_line2, Validators.maxLength(200)],
    city: [start.city, Validators.maxLength(100)],
    region: [start.region, Validators.maxLength(100)],
    postal_code: [start.postal_code, Validators.maxLength(20)],
    website: [start.website, Validators.maxLength(300)],
    insurance_provider: [start.insurance_provider, Validators.maxLength(150)],
    insurance_policy_number: [start.insurance_policy_number, Validators.maxLength(100)],
    insurance_expires_on: [start.insurance_expires_on],
    licence_number: [start.licence_number, Validators.maxLength(100)],
    licence_expires_on: [start.licence_expires_on],
    is_active: [start.is_active],
    notes: [start.notes],
  });
}

export function vendorOf(form: VendorForm): WriteVendorRequest {
  const values = form.getRawValue();
  return {
    ...values,
    name: values.name.trim(),
    trades: TRADE.filter((trade) => values.trades[trade]),
    insurance_expires_on: values.insurance_expires_on || null,
    licence_expires_on: values.licence_expires_on || null,
  };
}
